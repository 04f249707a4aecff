/** Common French first and last names, without accents since they become addresses. No real person is meant. */
export const WOMEN = ('marie camille lea manon chloe emma ines jade louise alice sarah juliette lucie anais clara mathilde pauline julie ' +
  'claire sophie nathalie isabelle sylvie catherine monique francoise martine valerie sandrine celine aurelie emilie laure helene ' +
  'odette suzanne margaux oceane yasmine fatou aicha nour rose agathe capucine').split(' ');
export const MEN = ('lucas hugo louis jules gabriel arthur adam paul antoine thomas nicolas julien pierre jean michel philippe alain ' +
  'patrick laurent christophe david stephane olivier marc bruno didier karim mehdi yanis samir ousmane mamadou remi simon victor').split(' ');
export const LAST_NAMES = ('martin bernard thomas petit robert richard durand dubois moreau laurent simon michel lefebvre leroy roux david ' +
  'bertrand morel fournier girard bonnet dupont lambert fontaine rousseau vincent muller lefevre faure andre mercier blanc guerin boyer ' +
  'garnier chevalier francois legrand gauthier garcia perrin robin clement morin nicolas henry roussel mathieu gautier masson marchand ' +
  'duval denis dumont marie lemaire noel meyer dufour meunier brun blanchard giraud joly riviere lucas brunet gaillard barbier arnaud ' +
  'martinez gerard roche renard schmitt roy leroux colin vidal caron picard roger fabre aubert lemoine renaud dumas lacroix olivier ' +
  'philippe bourgeois pierre benoit rey leclerc payet rolland leclercq guillaume lecomte').split(' ');

/** Domains that the kept disposable list names. */
export const THROWAWAY_DOMAINS = ['yopmail.com', 'mailinator.com', 'jetable.org', 'guerrillamail.com', '10minutemail.com', 'trashmail.com',
  'yopmail.fr', 'maildrop.cc', 'getnada.com', 'sharklasers.com', 'temp-mail.org', 'mohmal.com', 'dispostable.com', 'spamgourmet.com'];

/** Mailboxes that a company answers together. */
export const ROLE_NAMES = ['contact', 'info', 'sales', 'support', 'webmaster', 'postmaster'];

interface MailboxProvider {
  readonly id: string;
  /** Domain and its share of a French consumer list, per thousand. */
  readonly domains: ReadonlyArray<readonly [domain: string, perThousand: number]>;
  /** How readily its users press "spam", 1 being the mean. */
  readonly complaining: number;
}

const OWN_DOMAINS = ('atelier-dupont cabinet-morel garage-leroy menuiserie-blanc librairie-du-pont ferme-des-tilleuls studio-riviere ' +
  'boulangerie-petit architectes-faure pepiniere-roux').split(' ').map((name) => [`${name}.example`, 3] as const);

export const MAILBOX_PROVIDERS: readonly MailboxProvider[] = [
  { id: 'gmail', domains: [['gmail.com', 372], ['googlemail.com', 3]], complaining: 0.55 },
  { id: 'microsoft', domains: [['hotmail.fr', 62], ['hotmail.com', 48], ['outlook.fr', 32], ['outlook.com', 18], ['live.fr', 17], ['msn.com', 4]], complaining: 1.6 },
  { id: 'yahoo_aol', domains: [['yahoo.fr', 54], ['yahoo.com', 15], ['aol.com', 4]], complaining: 2.1 },
  { id: 'apple', domains: [['icloud.com', 34], ['me.com', 5], ['mac.com', 2]], complaining: 0.7 },
  { id: 'orange', domains: [['orange.fr', 82], ['wanadoo.fr', 42]], complaining: 1.25 },
  { id: 'free', domains: [['free.fr', 61]], complaining: 0.95 },
  { id: 'sfr', domains: [['sfr.fr', 43]], complaining: 1.1 },
  { id: 'laposte', domains: [['laposte.net', 39]], complaining: 0.9 },
  { id: 'bouygues', domains: [['bbox.fr', 13]], complaining: 0.9 },
  { id: 'other_isp', domains: [['neuf.fr', 12], ['numericable.fr', 5], ['club-internet.fr', 3]], complaining: 0.9 },
  { id: 'own_domain', domains: OWN_DOMAINS, complaining: 0.4 },
];
