import { isMail, type Mail } from '../mail/mail.ts';
import type { Source } from '../source.ts';
import { aggregateRow, feedbackOf } from './aggregate-row.ts';
import { attachedReports } from './attached-reports.ts';

const carriesReports = (mail: Mail): boolean => { const { reports, unreadable } = attachedReports(mail); return reports.length + unreadable > 0; };

/** Aggregate reports (RFC 7489 and its successor): who sends as you, and whether it is authenticated. */
export const dmarc: Source = {
  id: 'dmarc',
  label: { fr: 'Rapports DMARC', en: 'DMARC reports' },
  documents: [
    {
      id: 'aggregate', label: { fr: 'Rapport agrégé', en: 'Aggregate report' }, kind: 'reputation_feed', format: 'xml',
      recognises: (document) => feedbackOf(document) !== undefined,
      read: (document) => ({ rows: [aggregateRow(feedbackOf(document)!)], setAside: [] }),
    },
    {
      id: 'mailed', label: { fr: 'Rapports agrégés par e-mail', en: 'Mailed aggregate reports' }, kind: 'reputation_feed', format: 'mail',
      recognises: (document) => isMail(document) && carriesReports(document),
      // A report that cannot be read gives a row without its domain, which is refused and so told.
      read: (document) => {
        const { reports, unreadable } = attachedReports(document as Mail);
        return { rows: [...reports.map(aggregateRow), ...Array.from({ length: unreadable }, () => ({ feed: 'dmarc' }))], setAside: [] };
      },
      readOther: () => ({ rows: [], setAside: ['mail'] }),
    },
  ],
};
