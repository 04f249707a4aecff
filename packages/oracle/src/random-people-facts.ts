import { DAY, HOUR } from './instants.ts';
import { LAST_INSTANT, randomInstant, writeInstant, writePerson, type RandomPerson, type RandomWorld } from './random-world.ts';
import type { Written } from './write-csv.ts';

/** Leads, orders and consents. */

export interface RandomLead {
  readonly person: RandomPerson;
  readonly at: number;
  readonly row: Written;
}

const MALFORMED = ['claire@@free.fr', 'no-at.free.fr', '@free.fr', 'paul@', 'two words@free.fr', 'x@localhost', 'p8@exemple..fr'];

function consentCells({ dice }: RandomWorld, at: number): Written {
  const given = at + dice.pick([-DAY, -DAY, -HOUR, 0, 1000]);
  return {
    consent_at: dice.chance(0.75) ? writeInstant(dice, given) : '',
    consent_text_id: dice.chance(0.85) ? 't1' : '',
    consent_url: dice.chance(0.6) ? 'https://form.example/1' : '',
    consent_partner: dice.chance(0.3) ? 'fair-2025' : '',
    consent_ip: dice.chance(0.2) ? '203.0.113.7' : '',
  };
}

function attributeCells({ dice }: RandomWorld): Written {
  const known = dice.chance(0.7);
  return {
    gender: known ? dice.pick(['f', 'm', '']) : '',
    birth_year: known ? dice.pick(['1950', '1960', '1961', '1970', '1971', '1981', '1990', '1991', '2000', '2001', '2007', '2012', '']) : '',
  };
}

function randomLead(world: RandomWorld, id: number, earlier: readonly RandomLead[]): RandomLead {
  const { dice, people, campaigns } = world;
  const at = Math.min(randomInstant(dice, earlier.map((lead) => lead.at)), Date.UTC(2025, 11, 15));
  const person = earlier.length > 0 && dice.chance(0.4) ? dice.pick(earlier).person : dice.pick(people);
  const who = writePerson(world, person);
  const malformed = who.person_ref === '' && dice.chance(0.06);
  const rejected = dice.chance(0.1);
  const row = {
    lead_id: `L${id}`,
    campaign_id: dice.pick(campaigns.filter(({ hasLeads }) => hasLeads)).id,
    ...(malformed ? { email: dice.pick(MALFORMED), person_ref: '' } : who),
    acquired_at: writeInstant(dice, at),
    status: rejected ? 'rejected' : dice.pick(['accepted', 'accepted', '']),
    reject_reason: rejected ? 'quota' : '',
    ...attributeCells(world),
    ...consentCells(world, at),
  };
  return { person, at, row };
}

export function randomLeads(world: RandomWorld): RandomLead[] {
  const leads: RandomLead[] = [];
  const count = world.dice.integer(5, 80);
  for (let index = 1; index <= count; index += 1) leads.push(randomLead(world, index, leads));
  return leads;
}

const AGES = [0, 0, 1000, HOUR, 5 * DAY, 12 * DAY, 30 * DAY, 30 * DAY - 1000, 90 * DAY, 90 * DAY - 1000, 180 * DAY, 365 * DAY, -1000, -20 * DAY];

function moneyCells({ dice }: RandomWorld, marginsKnown: boolean): Written {
  const revenue = dice.chance(0.08) ? '0.00' : dice.money(5, 250);
  const margin = revenue === '0.00' ? dice.integer(0, 4) : (Number(revenue) * dice.integer(5, 60)) / 100;
  const refund = dice.chance(0.15) ? revenue : (Number(revenue) / 3).toFixed(2);
  return {
    revenue,
    margin: !marginsKnown && dice.chance(0.15) ? '' : (dice.chance(0.06) ? -margin : margin).toFixed(2),
    refunded: revenue !== '0.00' && dice.chance(0.25) ? refund : dice.pick(['', '', '0']),
  };
}

export function randomOrders(world: RandomWorld, leads: readonly RandomLead[]): Written[] {
  const { dice, people, audience } = world;
  const marginsKnown = dice.chance(0.6);
  const orders = dice.times(0, 30, () => {
    const lead = dice.pick(leads);
    const at = lead.at + dice.pick(AGES) + (dice.chance(0.2) ? dice.integer(0, 60) * DAY : 0);
    const buyer = dice.chance(0.85) ? lead.person : dice.pick([...people, ...audience]);
    return { at, cells: { ...writePerson(world, buyer), ordered_at: writeInstant(dice, at), ...moneyCells(world, marginsKnown), currency: 'EUR' } };
  });
  return orders.filter(({ at }) => at < LAST_INSTANT).map(({ cells }, index) => Object.assign(cells, { order_id: `O${index + 1}` }));
}

export function randomConsents(world: RandomWorld, leads: readonly RandomLead[]): Written[] {
  const { dice } = world;
  return dice.times(0, 15, (index) => {
    const lead = dice.pick(leads);
    const given = lead.at + dice.pick([0, 0, 1000, -1000, -5 * DAY, -40 * DAY]);
    const withdrawn = dice.chance(0.4) ? writeInstant(dice, lead.at + dice.pick([0, 1000, -1000, -DAY, DAY])) : '';
    return {
      consent_id: `N${index + 1}`,
      ...writePerson(world, lead.person),
      purpose: dice.pick(['news', 'partners']),
      given_at: writeInstant(dice, given),
      withdrawn_at: withdrawn,
      text: dice.chance(0.4) ? 'I agree, "gladly"' : '',
      text_id: dice.chance(0.4) ? 't1' : '',
      url: dice.chance(0.4) ? 'https://form.example/2' : '',
      partner: dice.chance(0.4) ? 'fair-2025' : '',
    };
  });
}
