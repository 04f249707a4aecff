/**
 * Ruling 23 and the country names of the same services. Exact domains: `mail.orange.fr` is somebody's own.
 * `other_isp`: access providers, and public mailboxes open to anyone, which are nobody's own domain either.
 */
export const domainsByProvider = {
  gmail: ['gmail.com', 'googlemail.com'],
  microsoft: [
    'outlook.com', 'outlook.fr', 'outlook.be', 'outlook.de', 'outlook.es', 'outlook.it', 'outlook.pt', 'outlook.ie',
    'hotmail.com', 'hotmail.fr', 'hotmail.be', 'hotmail.ca', 'hotmail.ch', 'hotmail.co.uk', 'hotmail.de', 'hotmail.es', 'hotmail.it', 'hotmail.nl',
    'live.com', 'live.fr', 'live.be', 'live.ca', 'live.co.uk', 'live.de', 'live.it', 'live.nl', 'msn.com',
  ],
  yahoo_aol: [
    'yahoo.com', 'yahoo.fr', 'yahoo.be', 'yahoo.ca', 'yahoo.co.uk', 'yahoo.de', 'yahoo.es', 'yahoo.it', 'yahoo.ie', 'ymail.com', 'rocketmail.com',
    'aol.com', 'aol.fr', 'aol.de', 'aol.co.uk', 'aim.com',
  ],
  apple: ['icloud.com', 'me.com', 'mac.com', 'privaterelay.appleid.com'],
  orange: ['orange.fr', 'wanadoo.fr'],
  free: ['free.fr'],
  sfr: ['sfr.fr'],
  laposte: ['laposte.net'],
  bouygues: ['bbox.fr'],
  other_isp: [
    // France
    'numericable.fr', 'numericable.com', 'neuf.fr', 'club-internet.fr', 'cegetel.net', '9online.fr', '9business.fr', 'noos.fr', 'aliceadsl.fr', 'libertysurf.fr',
    'tiscali.fr', 'tele2.fr', 'nordnet.fr', 'dbmail.com', 'infonie.fr', 'worldonline.fr', 'voila.fr', 'caramail.com', 'caramail.fr', 'ozone.net',
    // Germany, Austria, Switzerland
    't-online.de', 'web.de', 'freenet.de', 'arcor.de', 'vodafone.de', 'gmx.de', 'gmx.net', 'gmx.com', 'gmx.fr', 'gmx.at', 'gmx.ch', 'gmx.es', 'gmx.co.uk', 'gmx.us', 'gmx.eu', 'gmx.info', 'gmx.org', 'gmx.it', 'gmx.pt', 'gmx.li',
    'aon.at', 'bluewin.ch', 'sunrise.ch', 'hispeed.ch',
    // Belgium, Luxembourg, Netherlands
    'skynet.be', 'telenet.be', 'proximus.be', 'scarlet.be', 'voo.be', 'pt.lu', 'ziggo.nl', 'kpnmail.nl', 'planet.nl', 'home.nl', 'xs4all.nl',
    // Italy, Spain, Portugal
    'libero.it', 'virgilio.it', 'alice.it', 'tin.it', 'tim.it', 'tiscali.it', 'fastwebnet.it', 'telefonica.net', 'terra.es', 'sapo.pt',
    // United Kingdom, Ireland, North America
    'btinternet.com', 'sky.com', 'virginmedia.com', 'ntlworld.com', 'talktalk.net', 'blueyonder.co.uk', 'eircom.net',
    'comcast.net', 'verizon.net', 'att.net', 'sbcglobal.net', 'bellsouth.net', 'cox.net', 'charter.net', 'videotron.ca', 'sympatico.ca', 'shaw.ca', 'rogers.com',
    // Public mailboxes
    'proton.me', 'protonmail.com', 'pm.me', 'mail.com', 'fastmail.com', 'zoho.com', 'tutanota.com', 'mail.ru', 'yandex.ru', 'yandex.com', 'qq.com', '163.com',
  ],
} as const;
