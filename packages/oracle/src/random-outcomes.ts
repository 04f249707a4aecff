import type { Dice } from './dice.ts';
import { DAY, HOUR } from './instants.ts';
import type { RandomFile, WrittenMail } from './random-mailings.ts';
import { writeInstant, type RandomWorld } from './random-world.ts';
import { writeCsv, type Written } from './write-csv.ts';

/** Files of events: what became of mails, told later, twice, wrongly at first, or of mails that nobody sent. */

const NAMES = ['event_id', 'send_id', 'campaign_id', 'email', 'person_ref', 'message_id', 'type', 'occurred_at'];
const SIGNS = ['bounce_type', 'user_agent', 'ip', 'url', 'machine'];

const AGENTS = [
  '', 'Mozilla/5.0', 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)', 'YahooMailProxy; https://help.yahoo.com/',
  'Barracuda Sentinel (EE)', 'Mimecast Link Check', 'HEAD', 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
];
const LINKS = ['https://shop.example/a', 'https://shop.example/b', 'https://shop.example/c', 'https://shop.example/d'];

/** Own columns say that a mail was delivered five seconds after it was sent. */
const DELAYS = [-DAY, 0, 1000, 5000, 6000, 14_000, 15_000, 16_000, 60_000, HOUR, DAY, 12 * DAY, 30 * DAY];

interface Happening {
  readonly type: string;
  readonly delay: number;
  readonly link: string;
}

function burst(dice: Dice): Happening[] {
  const start = dice.pick([6000, 10_000, 60_000]);
  const steps = dice.pick([[0, 0, 0], [0, 1000, 2000], [0, 1000, 3000], [0, 2000, 4000], [0, 1000, 1000, 2000]]);
  const links = dice.chance(0.8) ? LINKS : [LINKS[0] ?? '', LINKS[1] ?? '', LINKS[0] ?? '', LINKS[1] ?? ''];
  return steps.map((step, index) => ({ type: 'clicked', delay: start + step, link: links[index] ?? '' }));
}

function happenings(dice: Dice): Happening[] {
  if (dice.chance(0.2)) return burst(dice);
  const single = (type: string, delay = dice.pick(DELAYS)) => ({ type, delay, link: type === 'clicked' && dice.chance(0.6) ? dice.pick(LINKS) : '' });
  if (dice.chance(0.2)) return [single('complained'), ...dice.times(0, 2, () => single(dice.pick(['complaint_withdrawn', 'complaint_withdrawn', 'complained'])))];
  return [single(dice.pick(['delivered', 'delivered', 'bounced', 'bounced', 'opened', 'clicked', 'clicked', 'unsubscribed', 'complained', 'complaint_withdrawn']))];
}

function nameCells(dice: Dice, { row }: WrittenMail): Written {
  const [sendId = '', campaign = ''] = [row['send_id'], row['campaign_id']];
  const bracketed = dice.chance(0.5) ? `<${sendId}>` : sendId;
  const person = { campaign_id: campaign, email: row['email'] ?? '', person_ref: row['person_ref'] ?? '' };
  return dice.pick<Written>([
    { send_id: bracketed },
    { message_id: bracketed },
    { send_id: 'elsewhere-1', message_id: bracketed },
    { send_id: sendId, ...person },
    person,
    person,
    { message_id: '<elsewhere@mail.example>', ...person },
    person.email === '' ? person : { ...person, person_ref: '' },
    { ...person, campaign_id: dice.pick([campaign, 'C1', 'C99']) },
    { send_id: 'elsewhere-2' },
  ]);
}

function signCells(dice: Dice, { type, link }: Happening): Written {
  const reaction = type === 'opened' || type === 'clicked';
  return {
    bounce_type: type === 'bounced' ? dice.pick(['hard', 'hard', 'soft', 'block', '']) : '',
    user_agent: reaction ? dice.pick(AGENTS) : '',
    ip: reaction ? '203.0.113.9' : '',
    url: link,
    machine: reaction && dice.chance(0.25) ? dice.pick(['true', 'false', 'oui', '0']) : '',
  };
}

function eventsOf(dice: Dice, mail: WrittenMail): Written[] {
  const names = nameCells(dice, mail);
  return happenings(dice).map((happening) => ({
    ...names,
    type: happening.type,
    occurred_at: writeInstant(dice, mail.at + happening.delay),
    ...signCells(dice, happening),
  }));
}

/** The same event with another type or another instant. */
function corrected(dice: Dice, row: Written, at: number): Written {
  return { ...row, ...(dice.chance(0.5) ? { type: dice.pick(['delivered', 'opened', 'unsubscribed']), bounce_type: '', url: '' } : { occurred_at: writeInstant(dice, at + 7 * DAY) }) };
}

export function randomOutcomes({ dice }: RandomWorld, mails: readonly WrittenMail[]): RandomFile[] {
  if (mails.length === 0 || dice.chance(0.35)) return [];
  const told = dice.times(1, 40, () => dice.pick(mails)).flatMap((mail) => eventsOf(dice, mail).map((row) => ({ at: mail.at, row })));
  const numbered = told.map(({ at, row }, index) => ({ at, row: { ...row, event_id: dice.chance(0.7) ? `E${index + 1}` : '' } }));
  const repeated = dice.some(numbered, 0.1);
  const mended = dice.some(numbered, 0.05).filter(({ row }) => row.event_id !== '').map(({ at, row }) => ({ at, row: { ...corrected(dice, row, at), event_id: row.event_id } }));
  const rows = [...numbered, ...repeated, ...mended].map(({ row }) => row);
  const files = Array.from({ length: dice.integer(1, 3) }, (): Written[] => []);
  for (const row of rows) dice.pick(files).push(row);
  return files.filter((file) => file.length > 0).map((file, index) => {
    const signs = dice.chance(0.7) ? SIGNS : ['bounce_type'];
    return { kind: 'outcomes', name: `outcomes-${index + 1}.csv`, text: writeCsv([...NAMES, ...signs], file) };
  });
}
