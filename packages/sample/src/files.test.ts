import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SAMPLE_FILES, writeSample } from './index.ts';
import { cellsOf, rowsOf, secondsOf, writtenSample } from './read-back.ts';

const SCALE = 0.01;
const sample = await writtenSample(7, SCALE);

/** Canonical heads of the data contract, §3.2; the first ones are required. */
const HEADS: Readonly<Record<string, readonly [required: string, others: string]>> = {
  suppliers: ['supplier_id name', 'kind country'],
  campaigns: ['campaign_id name supplier_id channel', 'brand objective success_figure audience target_gender target_age_min target_age_max incentive starts_on ends_on'],
  contracts: ['contract_id supplier_id price_model unit_price starts_on', 'campaign_id promised_leads currency ends_on duplicate_window_days accept_rules'],
  sends: ['campaign_id email sent_at', 'send_id variant list_id delivered_at bounced_at bounce_type opened_at machine_opened_at clicked_at machine_clicked_at unsubscribed_at complained_at'],
  send_totals: ['campaign_id day sent', 'mailbox_provider delivered bounced_hard bounced_soft unsubscribed complained clicked people_reached'],
  outcomes: ['type occurred_at', 'event_id send_id campaign_id email message_id bounce_type user_agent ip url'],
  leads: ['lead_id campaign_id email acquired_at', 'person_ref status reject_reason gender birth_year incentivised consent_at consent_text_id consent_url consent_ip consent_partner optin_type first_contacted_at replied_at'],
  orders: ['order_id email ordered_at revenue', 'person_ref margin currency refunded campaign_id'],
  costs: ['campaign_id amount kind', 'cost_id day starts_on ends_on currency'],
  consents: ['consent_id email purpose given_at', 'person_ref withdrawn_at text_id text url partner channel supplier_id'],
  touches: ['touch_id email at', 'campaign_id channel'],
  assignments: ['experiment_id email arm assigned_at', ''],
  social: ['network account day', 'post_id campaign_id followers impressions reach likes comments shares clicks mentions_positive mentions_neutral mentions_negative'],
  reputation_feed: ['feed domain_or_ip day', 'provider spam_rate spam_rate_bound denominator volume auth_spf auth_dkim auth_dmarc'],
  rates: ['currency day eur', ''],
};

const digest = ({ texts }: typeof sample) => createHash('sha256').update(JSON.stringify([...texts])).digest('hex');

test('the same seed writes the same bytes, another seed others', async () => {
  expect(digest(await writtenSample(7, SCALE))).toBe(digest(sample));
  expect(digest(await writtenSample(8, SCALE))).not.toBe(digest(sample));
});

test('every announced file is written, in order, and its rows are counted', async () => {
  expect([...sample.texts.keys()]).toEqual(SAMPLE_FILES.map(({ file }) => file));
  for (const { file } of SAMPLE_FILES) expect(sample.texts.get(file)?.trimEnd().split('\n').length).toBe((sample.truth.rows[file] ?? 0) + 1);
  expect(new Set(SAMPLE_FILES.map(({ kind }) => kind))).toEqual(new Set(Object.keys(HEADS)));
});

test.each(SAMPLE_FILES)('$file has canonical heads and fills the required ones', ({ file, kind }) => {
  const [head = '', ...lines] = (sample.texts.get(file) ?? '').trimEnd().split('\n');
  const [required = '', others = ''] = HEADS[kind] ?? [];
  const heads = cellsOf(head);
  expect(new Set(heads).size).toBe(heads.length);
  expect([...required.split(' '), ...others.split(' ')]).toEqual(expect.arrayContaining(heads));
  expect(heads).toEqual(expect.arrayContaining(required.split(' ')));
  expect(lines.length).toBeGreaterThan(0);
  const places = required.split(' ').map((name) => heads.indexOf(name));
  for (const cells of lines.map(cellsOf)) {
    expect(cells.length).toBe(heads.length);
    expect(places.every((place) => cells[place] !== '')).toBe(true);
  }
});

test('the keys of each kind are distinct', () => {
  const keys = { suppliers: 'supplier_id', campaigns: 'campaign_id', contracts: 'contract_id', costs: 'cost_id', leads: 'lead_id', consents: 'consent_id', sends: 'send_id', outcomes: 'event_id', orders: 'order_id', touches: 'touch_id' } as const;
  for (const kind of Object.keys(keys) as Array<keyof typeof keys>) {
    const ids = rowsOf(sample, kind).map((row) => row[keys[kind]]);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const assigned = rowsOf(sample, 'assignments').map(({ experiment_id, email }) => `${experiment_id} ${email}`);
  expect(new Set(assigned).size).toBe(assigned.length);
});

test('every reference leads somewhere', () => {
  const suppliers = new Set(rowsOf(sample, 'suppliers').map((row) => row['supplier_id']));
  const campaigns = new Set(rowsOf(sample, 'campaigns').map((row) => row['campaign_id']));
  for (const kind of ['campaigns', 'contracts'] as const) for (const row of rowsOf(sample, kind)) expect(suppliers).toContain(row['supplier_id']);
  for (const kind of ['costs', 'leads', 'sends', 'send_totals', 'outcomes', 'orders', 'touches', 'contracts', 'social'] as const) {
    const named = new Set(rowsOf(sample, kind).map((row) => row['campaign_id']));
    expect(new Set([...named].filter((id) => id !== '' && !campaigns.has(id)))).toEqual(new Set());
  }
  const sends = new Set(rowsOf(sample, 'sends').map((row) => row['send_id']));
  for (const row of rowsOf(sample, 'outcomes')) expect(sends).toContain(row['send_id']);
});

test('an address has one person_ref, and is well formed except in leads', () => {
  const refs = new Map<string, string>();
  for (const { email = '', person_ref = '' } of rowsOf(sample, 'orders')) {
    if (person_ref !== '') expect(refs.get(email) ?? person_ref).toBe(person_ref);
    refs.set(email, person_ref);
  }
  expect(new Set([...refs.values()].filter(Boolean)).size).toBe([...refs.values()].filter(Boolean).length);
  for (const kind of ['sends', 'orders', 'consents', 'touches', 'assignments', 'outcomes'] as const) {
    for (const { email } of rowsOf(sample, kind)) expect(email).toMatch(/^[a-z0-9.-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  }
});

test('as_of is the latest instant, and nothing happens before its cause', () => {
  const asOf = secondsOf(sample.truth.as_of);
  const instants: number[] = [];
  for (const row of rowsOf(sample, 'sends')) {
    const sentAt = secondsOf(row['sent_at']);
    const outcomes = Object.entries(row).filter(([name, cell]) => name.endsWith('_at') && cell !== '').map(([, cell]) => secondsOf(cell));
    expect(Math.min(...outcomes)).toBe(sentAt);
    instants.push(Math.max(...outcomes));
  }
  for (const row of rowsOf(sample, 'leads')) instants.push(secondsOf(row['acquired_at']));
  for (const row of rowsOf(sample, 'orders')) instants.push(secondsOf(row['ordered_at']));
  for (const row of rowsOf(sample, 'outcomes')) instants.push(secondsOf(row['occurred_at']));
  expect(instants.reduce((latest, at) => Math.max(latest, at), 0)).toBe(asOf);
  expect(instants.reduce((earliest, at) => Math.min(earliest, at), asOf)).toBeGreaterThanOrEqual(secondsOf(`${sample.truth.period.from}T00:00:00Z`));
});

test('a writer that answers with a promise is waited for', async () => {
  let open = 0;
  await writeSample({
    seed: 7, scale: 0.001,
    write: async () => {
      expect(++open).toBe(1);
      await Promise.resolve();
      open--;
    },
  });
});
