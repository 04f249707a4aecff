import type { Source } from '../source.ts';
import { hubspotEvents } from './events.ts';

export const hubspot: Source = { id: 'hubspot', label: { fr: 'HubSpot', en: 'HubSpot' }, documents: [hubspotEvents] };
