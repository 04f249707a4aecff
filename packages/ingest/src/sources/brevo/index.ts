import { passwordHook } from '../hook.ts';
import type { Source } from '../source.ts';
import { brevoEvents } from './events.ts';

export const brevo: Source = { id: 'brevo', also: ['sendinblue'], label: { fr: 'Brevo', en: 'Brevo' }, documents: [brevoEvents], hook: passwordHook };
