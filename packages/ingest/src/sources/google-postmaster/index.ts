import { jsonOf } from '../event.ts';
import type { Source } from '../source.ts';
import { isDomainStats, readDomainStats } from './domain-stats.ts';
import { isTrafficStats, readTrafficStats } from './traffic-stats.ts';

/** Saved answers of the Postmaster Tools API, which is where Gmail tells complaints: it sends no reports of them. */
export const googlePostmaster: Source = {
  id: 'google-postmaster', also: ['postmaster', 'postmaster-tools', 'gmail-postmaster'],
  label: { fr: 'Google Postmaster Tools', en: 'Google Postmaster Tools' },
  documents: [
    {
      id: 'domain-stats', label: { fr: 'Statistiques de domaine (v2)', en: 'Domain statistics (v2)' }, kind: 'reputation_feed', format: 'json',
      recognises: (document) => isDomainStats(jsonOf(document) ?? {}),
      read: (document) => readDomainStats(jsonOf(document)!),
    },
    {
      id: 'traffic-stats', label: { fr: 'Statistiques de trafic (v1)', en: 'Traffic statistics (v1)' }, kind: 'reputation_feed', format: 'json',
      recognises: (document) => isTrafficStats(jsonOf(document) ?? {}),
      read: (document) => readTrafficStats(jsonOf(document)!),
    },
  ],
};
