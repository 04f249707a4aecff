import { isMail } from '../mail/mail.ts';
import { readOutcomeMail } from '../mail/read-outcome-mail.ts';
import type { Source } from '../source.ts';
import { isBounce } from './read-bounce.ts';

/** Notices of mail servers: RFC 3464 and the many in plain words. */
export const bounceMails: Source = {
  id: 'bounce-mails', also: ['bounces', 'bounce', 'dsn'],
  label: { fr: 'Messages d’erreur (bounces)', en: 'Bounce mails' },
  documents: [{
    id: 'bounces', label: { fr: 'Messages non remis', en: 'Undelivered messages' }, kind: 'outcomes', format: 'mail',
    recognises: (document) => isMail(document) && isBounce(document),
    read: readOutcomeMail,
    readOther: readOutcomeMail,
  }],
};
