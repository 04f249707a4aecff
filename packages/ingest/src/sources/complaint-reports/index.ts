import { isMail } from '../mail/mail.ts';
import { readOutcomeMail } from '../mail/read-outcome-mail.ts';
import type { Source } from '../source.ts';
import { isComplaint } from './read-complaint.ts';

/** Feedback loops of mailbox providers: ARF (RFC 5965) and what some desks send instead. */
export const complaintReports: Source = {
  id: 'complaint-reports', also: ['arf', 'fbl', 'jmrp', 'complaints'],
  label: { fr: 'Rapports de plainte (ARF)', en: 'Complaint reports (ARF)' },
  documents: [{
    id: 'complaints', label: { fr: 'Plaintes', en: 'Complaints' }, kind: 'outcomes', format: 'mail',
    recognises: (document) => isMail(document) && isComplaint(document),
    read: readOutcomeMail,
    readOther: readOutcomeMail,
  }],
};
