/**
 * Local parts that stand for a function and not a person. Kept short: a name somebody may bear (rose@, media@ of a
 * person's own domain) does more harm here than a function left out.
 */
export const roleNames: ReadonlySet<string> = new Set([
  // RFC 2142
  'info', 'marketing', 'sales', 'support', 'abuse', 'noc', 'security', 'postmaster', 'hostmaster', 'usenet', 'news', 'webmaster', 'www', 'uucp', 'ftp',
  // Machines and their keepers
  'admin', 'administrator', 'administrateur', 'root', 'sysadmin', 'mailer-daemon', 'noreply', 'no-reply', 'donotreply', 'do-not-reply', 'nepasrepondre', 'ne-pas-repondre',
  // The front door, in English and in French
  'contact', 'contacts', 'contactus', 'hello', 'office', 'reception', 'enquiries', 'inquiries', 'team', 'help', 'helpdesk', 'customerservice', 'customer-service',
  'bonjour', 'accueil', 'secretariat', 'equipe', 'aide', 'assistance', 'serviceclient', 'service-client', 'serviceclients', 'service-clients', 'sav', 'mairie',
  // Departments
  'accounting', 'billing', 'invoices', 'orders', 'booking', 'bookings', 'reservation', 'reservations', 'jobs', 'careers', 'recruitment', 'hr', 'legal', 'privacy', 'dpo', 'press', 'newsletter',
  'compta', 'comptabilite', 'facturation', 'factures', 'commande', 'commandes', 'commercial', 'direction', 'administration', 'rh', 'recrutement', 'juridique', 'rgpd', 'presse', 'communication',
]);

/** Of the exact local part, in lower case: `contact+shop` is no role. */
export function isRole(localPart: string): boolean {
  return roleNames.has(localPart);
}
