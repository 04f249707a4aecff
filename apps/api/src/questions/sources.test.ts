import { readFileSync } from 'node:fs';
import { queryRequest, type ImportAnswer } from '@e-respect/contract';
import { allRows } from '@e-respect/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from './answer-query.ts';
import { openBench, type Bench } from './bench.ts';

/** The sample files of the sources, each dropped without a word about what it is. */
const sample = (path: string): string => readFileSync(new URL(`../../../../packages/ingest/src/sources/${path}.sample.csv`, import.meta.url), 'utf8');
const counts = ({ source, table, rows_read: read, rows_loaded: loaded, rows_duplicate: duplicate, rows_pending: pending, rows_rejected: rejected, rows_skipped: skipped }: ImportAnswer): object =>
  ({ source, table, read, loaded, duplicate, pending, rejected, skipped });

const SUPPLIERS = 'supplier_id,name\nPUB,Publisher\n';
const CAMPAIGNS = `campaign_id,name,supplier_id,channel
120210000000000123,Été,PUB,facebook
Brand,Marque,PUB,search
c0ffee01,Février,PUB,email
`;
const LEADS = `lead_id,campaign_id,email,acquired_at,consent_at,consent_text_id,consent_url
L1,Brand,ines@example.org,2026-04-02T10:00:00Z,2026-04-02T10:00:00Z,t1,https://form.example/1
L2,Brand,paul@example.org,2026-04-02T10:00:00Z,2026-04-02T10:00:00Z,t1,https://form.example/1
L3,Brand,lea@example.org,2026-04-02T10:00:00Z,2026-04-02T10:00:00Z,t1,https://form.example/1
L4,Brand,zoe@example.org,2026-04-02T10:00:00Z,2026-04-02T10:00:00Z,t1,https://form.example/1
`;

describe('exports dropped as they are', () => {
  let bench: Bench;
  const answers: Record<string, ImportAnswer> = {};
  const drop = async (name: string, text: string | Uint8Array): Promise<void> => { answers[name] = await bench.load({ name, text }); };
  beforeAll(async () => {
    bench = await openBench();
    for (const [name, text] of Object.entries({ suppliers: SUPPLIERS, campaigns: CAMPAIGNS, leads: LEADS })) await bench.load({ kind: name as 'leads', name, text });
    await drop('shop', sample('shopify/orders'));
    await drop('shop again', sample('shopify/orders'));
    await drop('meta', sample('meta-ads/spend'));
    await drop('google', Buffer.from(`\uFEFF${sample('google-ads/spend').replace(/"([^"]*)"|,/g, (found, quoted?: string) => (found === ',' ? '\t' : quoted!))}`, 'utf16le'));
    await drop('facebook', sample('meta-pages/facebook'));
    await drop('content', sample('linkedin/content'));
    await drop('followers', sample('linkedin/followers'));
    await drop('left', sample('mailchimp/unsubscribed'));
    await drop('mailings', sample('mailchimp/campaigns'));
  });
  afterAll(() => bench.close());

  it('counts one order per name, however many articles', () => {
    expect(counts(answers['shop']!)).toEqual({ source: 'shopify', table: 'orders', read: 3, loaded: 3, duplicate: 0, pending: 0, rejected: 0, skipped: 5 });
    expect(counts(answers['shop again']!)).toMatchObject({ loaded: 0, duplicate: 3 });
  });

  it('reads instants whose offset stands apart', async () => {
    const [row] = await bench.warehouse.write((connection) => allRows(connection, "SELECT CAST(ordered_at AS VARCHAR) AS at FROM orders WHERE order_id = '#2001' AND replaced_by IS NULL"));
    expect(row).toEqual({ at: '2026-05-01 07:59:00' });
  });

  it('leaves sums and preambles out of the spend', () => {
    expect(counts(answers['meta']!)).toEqual({ source: 'meta-ads', table: 'spend', read: 3, loaded: 3, duplicate: 0, pending: 0, rejected: 0, skipped: 3 });
    expect(counts(answers['google']!)).toEqual({ source: 'google-ads', table: 'spend', read: 2, loaded: 2, duplicate: 0, pending: 0, rejected: 0, skipped: 6 });
  });

  it('gives orders, revenue and spend to the cent', async () => {
    const query = queryRequest.parse({ figures: ['orders', 'revenue_eur', 'spend_media_eur'], period: { from: '2026-04-01', to: '2026-06-30' }, as_of: '2026-06-30', basis: 'calendar' });
    const { figures } = (await answerQuery(query, bench)).totals;
    // 59.90 + (80.00 − 20.00), the order given back whole being none; 20.10 + 10.45 + 20.00 and 1 834.56 + 165.44.
    expect(figures).toMatchObject({ orders: { value: 2 }, revenue_eur: { value: 119.9 }, spend_media_eur: { value: 2050.55 } });
  });

  it('reads days in the order of their country', async () => {
    const rows = await bench.warehouse.write((connection) => allRows(connection, 'SELECT network, CAST(day AS VARCHAR) AS day, likes, followers FROM social WHERE replaced_by IS NULL ORDER BY network, day, followers NULLS FIRST'));
    expect(rows.map(({ network, day, likes, followers }) => [network, day, Number(likes), Number(followers)])).toEqual([
      ['facebook', '2026-05-31', 50, 0], ['facebook', '2026-06-02', 10, 0],
      ['linkedin', '2026-05-13', 25, 0], ['linkedin', '2026-05-13', 0, 5], ['linkedin', '2026-05-14', 7, 0],
    ]);
  });

  it('reads what the APIs answer', async () => {
    const order = (id: number, status: string): object => ({ id, status, currency: 'EUR', total: '64.00', date_created_gmt: '2026-04-10T09:15:00', billing: { email: 'mia@example.org' }, refunds: [{ total: '-4.00' }] });
    const shop = await bench.load({ name: 'orders.json', text: JSON.stringify([order(9001, 'completed'), order(9002, 'cancelled')]) });
    expect([counts(shop), shop.set_aside]).toEqual([{ source: 'woocommerce', table: 'rest-orders', read: 1, loaded: 1, duplicate: 0, pending: 0, rejected: 0, skipped: 1 }, [{ name: 'cancelled', rows: 1 }]]);
    const event = (type: string): object => ({ id: `e-${type}`, created: 1_772_352_000_000, type, recipient: 'ada@example.org', emailCampaignId: 778_899 });
    const mails = await bench.load({ name: 'events.json', text: JSON.stringify({ hasMore: false, offset: 'x', events: [event('SENT'), event('SPAMREPORT')] }) });
    expect([counts(mails), mails.set_aside]).toEqual([{ source: 'hubspot', table: 'events', read: 1, loaded: 0, duplicate: 0, pending: 1, rejected: 0, skipped: 1 }, [{ name: 'SENT', rows: 1 }]]);
  });

  it('tells consents from what a campaign lost', () => {
    const { source, table, kinds } = answers['left']!;
    expect({ source, table, kinds: kinds.map(({ kind, rows_loaded, rows_pending, rows_skipped }) => ({ kind, rows_loaded, rows_pending, rows_skipped })) }).toEqual({
      source: 'mailchimp', table: 'unsubscribed',
      kinds: [{ kind: 'outcomes', rows_loaded: 0, rows_pending: 1, rows_skipped: 1 }, { kind: 'consents', rows_loaded: 2, rows_pending: 0, rows_skipped: 1 }],
    });
    expect(counts(answers['mailings']!)).toEqual({ source: 'mailchimp', table: 'campaigns', read: 1, loaded: 1, duplicate: 0, pending: 0, rejected: 0, skipped: 1 });
  });
});
