import { passwordHook } from '../hook.ts';
import type { Source } from '../source.ts';
import { mailjetEvents } from './events.ts';

export const mailjet: Source = { id: 'mailjet', label: { fr: 'Mailjet', en: 'Mailjet' }, documents: [mailjetEvents], hook: passwordHook };
