import { amazonSes } from './amazon-ses/index.ts';
import { brevo } from './brevo/index.ts';
import { bounceMails } from './bounce-mails/index.ts';
import { complaintReports } from './complaint-reports/index.ts';
import { dmarc } from './dmarc/index.ts';
import { googleAds } from './google-ads/index.ts';
import { googlePostmaster } from './google-postmaster/index.ts';
import { hubspot } from './hubspot/index.ts';
import { klaviyo } from './klaviyo/index.ts';
import { linkedin } from './linkedin/index.ts';
import { mailchimp } from './mailchimp/index.ts';
import { mailgun } from './mailgun/index.ts';
import { mailjet } from './mailjet/index.ts';
import { mandrill } from './mandrill/index.ts';
import { metaAds } from './meta-ads/index.ts';
import { metaPages } from './meta-pages/index.ts';
import { postmark } from './postmark/index.ts';
import { microsoftSnds } from './microsoft-snds/index.ts';
import { prestashop } from './prestashop/index.ts';
import { resend } from './resend/index.ts';
import { sendgrid } from './sendgrid/index.ts';
import { shopify } from './shopify/index.ts';
import type { Source } from './source.ts';
import { sparkpost } from './sparkpost/index.ts';
import { woocommerce } from './woocommerce/index.ts';
import { x } from './x/index.ts';

/** Every sender of files and events we know; the canonical files come first. */
export const SOURCES: readonly Source[] = [
  { id: 'canonical', label: { fr: 'Modèle e-Respect', en: 'e-Respect template' } },
  shopify, woocommerce, prestashop, metaAds, googleAds, mailchimp, klaviyo, hubspot, linkedin, metaPages, x,
  sendgrid, mailgun, amazonSes, postmark, brevo, mailjet, resend, sparkpost, mandrill,
  complaintReports, bounceMails, dmarc, googlePostmaster, microsoftSnds,
];

export const sourceOf = (id: string): Source | undefined => SOURCES.find((source) => source.id === id);

/** The source a user names: by its id or another name, whatever the case and the dashes. */
export function sourceNamed(name: string): Source | undefined {
  const plain = name.trim().toLowerCase().replaceAll(/[\s_]+/g, '-');
  return SOURCES.find(({ id, also }) => id === plain || (also?.includes(plain) ?? false));
}

export const sourceIds = (): string[] => SOURCES.map((source) => source.id);
