import { addressesAnswer, throwawayDomainsAnswer, type ThrowawayDomainsAnswer } from '@e-respect/contract';
import { allRows } from '@e-respect/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { loadPeopleStory, PEOPLE_STORY, YEAR_2025 } from './people-story.ts';

const PERIOD = { from: '2025-01-01', to: '2025-12-31' };

describe('throw-away domains', () => {
  let bench: AppBench;
  beforeAll(async () => { await loadPeopleStory(bench = await openAppBench()); });
  afterAll(() => bench.close());

  const listed = async (): Promise<ThrowawayDomainsAnswer> => throwawayDomainsAnswer.parse(await (await bench.get('/throwaway-domains')).json());
  const put = (domain: string, verdict: unknown): Promise<Response> =>
    Promise.resolve(bench.app.request(`http://localhost/api/v1/throwaway-domains/${encodeURIComponent(domain)}`, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ verdict }) }));
  const take = (domain: string): Promise<Response> => Promise.resolve(bench.app.request(`http://localhost/api/v1/throwaway-domains/${domain}`, { method: 'DELETE' }));
  async function counts(): Promise<Record<string, number | null>> {
    const body = { figures: ['leads_net', 'leads_throwaway', 'claimable_eur'], period: PERIOD };
    const { totals } = (await (await bench.post('/query', body)).json()) as { totals: { figures: Record<string, { value: number | null }> } };
    return Object.fromEntries(body.figures.map((id) => [id, totals.figures[id]!.value]));
  }
  async function lists(): Promise<Record<string, number>> {
    return Object.fromEntries(addressesAnswer.parse(await (await bench.get(`/addresses?${YEAR_2025}`)).json()).lists.map(({ id, leads }) => [id, leads]));
  }

  // L1, L4, L5, L8 and L9 are net. Claimable: L2 3, L3 2, L6 2, L7 3.
  const AT_FIRST = { leads_net: 5, leads_throwaway: 1, claimable_eur: 10 };

  it('add and exempt by domain, the closest decision standing, and give all back when taken back', async () => {
    expect(await counts()).toEqual(AT_FIRST);
    expect(await lists()).toEqual({ 'disposable-email-domains/index': 1, relay: 1 });
    // L4 (2 €) and, below the domain, L5 (3 €); kim's domain only ends alike.
    expect((await put('Jetable.Example', 'throwaway')).status).toBe(200);
    expect(await counts()).toEqual({ leads_net: 3, leads_throwaway: 3, claimable_eur: 15 });
    expect(await lists()).toEqual({ 'disposable-email-domains/index': 1, yours: 2, relay: 1 });
    await put('sub.jetable.example', 'exempt');
    expect(await counts()).toEqual({ leads_net: 4, leads_throwaway: 2, claimable_eur: 12 });
    expect((await listed()).domains.map(({ domain, verdict, addresses }) => [domain, verdict, addresses])).toEqual([['sub.jetable.example', 'exempt', 1], ['jetable.example', 'throwaway', 1]]);
    await put('yopmail.com', 'exempt');
    expect(await counts()).toEqual({ leads_net: 5, leads_throwaway: 1, claimable_eur: 10 });
    expect(await lists()).toEqual({ yours: 1, exempt: 1, relay: 1 });
    for (const domain of ['jetable.example', 'sub.jetable.example', 'yopmail.com']) expect((await take(domain)).status).toBe(200);
    expect(await counts()).toEqual(AT_FIRST);
    expect((await listed()).domains).toEqual([]);
  });

  it('remember each decision, and move the version only when one changes', async () => {
    const { data_version: before, decisions } = await listed();
    expect(decisions.map(({ domain, verdict }) => [domain, verdict]).reverse()).toEqual([
      ['jetable.example', 'throwaway'], ['sub.jetable.example', 'exempt'], ['yopmail.com', 'exempt'], ['jetable.example', null], ['sub.jetable.example', null], ['yopmail.com', null],
    ]);
    expect(decisions.every(({ decided_by, decided_at }) => decided_by !== '' && Date.parse(decided_at) > 0)).toBe(true);
    const versions = [];
    for (const verdict of ['throwaway', 'throwaway', 'exempt']) versions.push(((await (await put('jetable.example', verdict)).json()) as { data_version: number }).data_version - before);
    expect(versions).toEqual([1, 1, 2]);
    await take('jetable.example');
    expect((await take('jetable.example')).status).toBe(404);
  });

  it.each([
    ['fr', 'throwaway'], ['co.uk', 'exempt'], ['un mot', 'throwaway'], ['ann@gmail.com', 'throwaway'], ['*.x.fr', 'exempt'], ['1.2.3.4', 'throwaway'],
    ['privaterelay.appleid.com', 'throwaway'], ['ab.mozmail.com', 'throwaway'], ['gmail.com', 'throwaway'], ['x.fr', 'maybe'],
  ])('refuse %s as %s, and echo nothing of it', async (domain, verdict) => {
    const response = await put(domain, verdict);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain(`:"${domain}"`);
    expect((await listed()).domains).toEqual([]);
  });

  it('may exempt a mailbox provider, and take a name in any writing', async () => {
    expect((await put('gmail.com', 'exempt')).status).toBe(200);
    expect(await (await put(' MÜNSTER.example. ', 'throwaway')).json()).toMatchObject({ domain: 'xn--mnster-3ya.example' });
    expect(await counts()).toEqual(AT_FIRST);
    await take('gmail.com');
    await take('xn--mnster-3ya.example');
  });

  it('reach an address loaded before fingerprints once a file brings it again', async () => {
    await bench.workspace.warehouse.write(async (c) => { await c.run("UPDATE addresses SET domain_key = NULL, role_name = NULL; DELETE FROM domain_parents; UPDATE workspace SET data_version = data_version + 1"); });
    await put('jetable.example', 'throwaway');
    expect((await listed()).addresses_out_of_reach).toBe(7);
    expect(await counts()).toEqual(AT_FIRST);
    const again = await bench.imported({ kind: 'leads' }, PEOPLE_STORY.find(([kind]) => kind === 'leads')![1], 'again.csv');
    expect(again.rows_duplicate).toBe(10);
    expect(await counts()).toEqual({ leads_net: 3, leads_throwaway: 3, claimable_eur: 15 });
    expect((await listed()).addresses_out_of_reach).toBe(0);
    await take('jetable.example');
  });

  it('leave no clear address in any table', async () => {
    const tables = await bench.workspace.warehouse.read((c) => allRows(c, "SELECT table_catalog || '.' || table_schema || '.' || table_name AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"));
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      if (name === undefined || String(name).endsWith('domain_decisions')) continue;
      const found = await bench.workspace.warehouse.read((c) => allRows(c, `SELECT count(*) AS rows FROM ${String(name)} AS t WHERE regexp_matches(CAST(t AS VARCHAR), '[a-z]@|jetable|yopmail|boutique|appleid')`));
      expect(found[0]!['rows'], String(name)).toBe(0);
    }
  });
});
