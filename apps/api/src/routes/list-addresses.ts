import type { AddressesAnswer, RecruitedPerson } from '@e-respect/contract';
import { createPseudonymiser, relayDomains } from '@e-respect/ingest';
import { addressClasses, eurosIn, leadsByList, leadsByRoleName, mostRecruited, namesOf, recruitingSteps, type Row } from '@e-respect/warehouse';
import { Hono } from 'hono';
import { analyse, type Analysing } from '../questions/analyse.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { paged, pageOf, scopeOf, type AskedPage } from './read-scope.ts';

const PAGE = 50;
const CAP = 10;
const ROLES = 40;

/** What the addresses of the leads are, and who was recruited how often by whom. */
export function listAddresses(workspace: Workspace): Hono {
  const { domainKeys } = createPseudonymiser(workspace.key);
  const relays = relayDomains.map((domain) => domainKeys(domain)[0]!);
  return new Hono().get('/addresses', async (c) => {
    const [asked, page] = [scopeOf(c, 'before', 'limit'), pageOf(c, PAGE)];
    const counts = await analyse(workspace, 'addresses', asked, null, (on) => addressCounts(on, relays));
    return c.json({ ...counts, ...await analyse(workspace, 'addresses page', asked, page, (on) => peoplePage(on, page)) } satisfies AddressesAnswer);
  });
}

async function addressCounts({ connection, snapshot: { schema }, period, scope, head }: Analysing, relays: readonly string[]): Promise<Omit<AddressesAnswer, 'rows' | 'next'>> {
  const asked = { schema, period, scope };
  const classes = await addressClasses(connection, asked);
  const total = classes.find((row) => Number(row['total']) === 1);
  const steps = await recruitingSteps(connection, asked, CAP);
  const stepsOf = (name: string): { count: number; people: number }[] => steps.filter((row) => row['step'] === name).map((row) => ({ count: Number(row['count']), people: Number(row['people']) }));
  return {
    ...head, leads: Number(total?.['leads'] ?? 0), people: Number(total?.['people'] ?? 0),
    classes: classes.filter((row) => Number(row['total']) === 0).map((row) => ({ id: String(row['id']), ...counted(row), people: Number(row['people']) })),
    lists: (await leadsByList(connection, asked, relays)).map((row) => ({ id: row['id'] as AddressesAnswer['lists'][number]['id'], ...counted(row), refused: Number(row['refused']), paid_eur: eurosIn(row['paid']) })),
    roles: (await leadsByRoleName(connection, asked, ROLES)).map((row) => ({ name: row['name'] === null ? null : String(row['name']), ...counted(row) })),
    recruited: { by_leads: stepsOf('by_leads'), by_suppliers: stepsOf('by_suppliers'), by_day: stepsOf('by_day'), cap: CAP },
  };
}

async function peoplePage({ connection, snapshot: { schema }, period, scope }: Analysing, page: AskedPage): Promise<Pick<AddressesAnswer, 'rows' | 'next'>> {
  const rows = await mostRecruited(connection, { schema, period, scope }, { ...page, limit: page.limit + 1 });
  const { supplier } = await namesOf(connection);
  return paged(rows, page, (row) => personOf(row, supplier));
}

const counted = (row: Row): { addresses: number; leads: number } => ({ addresses: Number(row['addresses']), leads: Number(row['leads']) });

const personOf = (row: Row, names: Map<string, string>): RecruitedPerson => ({
  person: Number(row['person']), leads: Number(row['leads']), leads_net: Number(row['leads_net']), paid_eur: eurosIn(row['paid']), address_class: String(row['address_class']),
  first_at: String(row['first_at']), last_at: String(row['last_at']), most_in_a_day: Number(row['most_in_a_day']),
  suppliers: (row['sellers'] as Row[]).map((each) => ({ id: String(each['id']), label: names.get(String(each['id'])) ?? String(each['id']), leads: Number(each['leads']) })),
});
