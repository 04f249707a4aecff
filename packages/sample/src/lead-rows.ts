import { DAY, instant, instantOrEmpty, MINUTE } from './calendar.ts';
import type { Lead } from './lead.ts';
import type { People } from './people.ts';
import { mix } from './random.ts';
import type { Story } from './story.ts';

export const LEAD_HEAD = 'lead_id,campaign_id,email,person_ref,acquired_at,status,reject_reason,gender,birth_year,incentivised,consent_at,consent_text_id,consent_url,consent_ip,consent_partner,optin_type,first_contacted_at,replied_at';

const REJECTIONS = ['hors cible', 'questionnaire incomplet', 'déjà client'] as const;
const DOUBLE_OPTIN = new Set(['COMPARATEUR', 'RIVIERES', 'COLLINE']);

export function* leadRows({ leads, people }: Story): Generator<string> {
  let number = 0;
  for (const one of leads) {
    const bits = mix(one.person ^ 0x66b1d3e5);
    const rejected = one.reason === 'rejected';
    const status = rejected ? `rejected,${REJECTIONS[bits % REJECTIONS.length] ?? ''}` : 'accepted,';
    const incentivised = one.campaign.incentive === undefined ? 'false' : 'true';
    yield `L${++number},${one.campaign.id},${people.email(one.person)},,${instant(one.at)},${status},${whoCells(one, people, bits)},${incentivised},${consentCells(one, bits)},${contactCells(one, bits)}`;
  }
}

/** Gender and birth year; some forms do not ask. */
function whoCells({ person }: Lead, people: People, bits: number): string {
  const gender = bits % 100 < 86 ? people.gender(person) : '';
  const birthYear = (bits >>> 8) % 100 < 82 ? people.birthYear(person) : '';
  return `${gender},${birthYear}`;
}

/** `consent_at` … `optin_type`. */
function consentCells(one: Lead, bits: number): string {
  const { campaign, at, proof } = one;
  if (proof === 'none') return lackingProof(one, bits);
  if (proof === 'ledger') return ',,,,,double';
  const partner = campaign.supplier === 'ONDINE' ? `site-partenaire-${1 + (bits % 9)}` : '';
  return `${instant(at - 5 - (bits & 31))},${textId(one)},${formUrl(one)},${hashedIp(bits)},${partner},${DOUBLE_OPTIN.has(campaign.supplier) ? 'double' : 'single'}`;
}

/** Four ways of proving nothing: no trace, no place, no text, and a consent that comes after the lead. */
function lackingProof(one: Lead, bits: number): string {
  const draw = bits % 100;
  if (draw < 60) return ',,,,,';
  if (draw < 80) return `${instant(one.at - 20)},${textId(one)},,,,single`;
  if (draw < 93) return `${instant(one.at - 20)},,${formUrl(one)},,,single`;
  return `${instant(one.at + 2 * DAY)},${textId(one)},${formUrl(one)},,,single`;
}

const textId = ({ campaign }: Lead) => `${campaign.id}-v1`;
const formUrl = ({ campaign }: Lead) => `https://${campaign.supplier.toLowerCase()}.example/f/${campaign.id.toLowerCase()}`;
const hashedIp = (bits: number) => (bits % 10 < 3 ? mix(bits).toString(16).padStart(8, '0') + mix(bits + 1).toString(16).padStart(8, '0') : '');

/** `first_contacted_at`, `replied_at`. */
function contactCells({ at, reason }: Lead, bits: number): string {
  if (reason !== 'net' || (bits >>> 12) % 10 > 3) return ',';
  const contactedAt = at + 10 * MINUTE + ((bits >>> 4) % (3 * DAY));
  const repliedAt = bits % 100 < 7 ? contactedAt + 30 * MINUTE + (bits % DAY) : 0;
  return `${instant(contactedAt)},${instantOrEmpty(repliedAt)}`;
}
