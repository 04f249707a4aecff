import type { Source } from '../source.ts';
import { audienceTables } from './audience.ts';
import { campaigns } from './campaigns.ts';

export const mailchimp: Source = { id: 'mailchimp', label: { fr: 'Mailchimp', en: 'Mailchimp' }, tables: [...audienceTables, campaigns] };
