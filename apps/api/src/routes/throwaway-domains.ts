import { userInfo } from 'node:os';
import { DomainError, throwawayDomainChange, type DomainVerdict, type Text, type ThrowawayDomainChanged, type ThrowawayDomainsAnswer } from '@e-respect/contract';
import { createPseudonymiser, readDomain, type DomainFault } from '@e-respect/ingest';
import { decideDomain, domainCounts, domainDecisions, listedDomains, type Row } from '@e-respect/warehouse';
import { Hono } from 'hono';
import type { Workspace } from '../workspace/open-workspace.ts';

const LISTED = 1000;
const REMEMBERED = 100;

/** The user's own list over the kept ones. A decision moves leads and claims at once, so it is kept with its time and its author. */
export function throwawayDomains(workspace: Workspace): Hono {
  return new Hono()
    .get('/throwaway-domains', async (c) => c.json(await domainsAnswer(workspace)))
    .put('/throwaway-domains/:domain', async (c) => {
      const change = throwawayDomainChange.safeParse(await c.req.json().catch(() => null));
      if (!change.success) throw invalidVerdict();
      const domain = known(c.req.param('domain'), change.data.verdict);
      await decide(workspace, domain, change.data.verdict);
      return c.json(await changed(workspace, domain, change.data.verdict));
    })
    .delete('/throwaway-domains/:domain', async (c) => {
      const domain = known(c.req.param('domain'), 'exempt');
      if (await decide(workspace, domain, null) === null) throw notListed();
      return c.json(await changed(workspace, domain, null));
    });
}

function known(text: string, verdict: DomainVerdict): string {
  const read = readDomain(text, verdict);
  if ('domain' in read) return read.domain;
  const [message, hint] = FAULTS[read.fault];
  throw new DomainError('invalid_request', message, hint, 'domain');
}

/** The verdict that stood before. */
function decide({ warehouse, key, now }: Workspace, domain: string, verdict: DomainVerdict | null): Promise<DomainVerdict | null> {
  const domainKey = createPseudonymiser(key).domainKeys(domain)[0]!;
  return warehouse.write((connection) => decideDomain(connection, { domain, domainKey, verdict, at: now().toISOString(), by: userInfo().username }));
}

const changed = async ({ snapshots }: Workspace, domain: string, verdict: DomainVerdict | null): Promise<ThrowawayDomainChanged> => ({ domain, verdict, data_version: snapshots.dataVersion() });

async function domainsAnswer({ warehouse }: Workspace): Promise<ThrowawayDomainsAnswer> {
  return warehouse.read(async (connection) => {
    const counts = await domainCounts(connection);
    const decision = (row: Row): { domain: string; decided_at: string; decided_by: string } => ({ domain: String(row['domain']), decided_at: String(row['decided_at']), decided_by: String(row['decided_by']) });
    return {
      data_version: Number(counts['data_version']), total: Number(counts['domains']), addresses_out_of_reach: Number(counts['out_of_reach']),
      domains: (await listedDomains(connection, LISTED)).map((row) => ({ ...decision(row), verdict: row['verdict'] as DomainVerdict, addresses: Number(row['addresses']) })),
      decisions: (await domainDecisions(connection, REMEMBERED)).map((row) => ({ ...decision(row), verdict: row['verdict'] as DomainVerdict | null })),
    };
  });
}

const FAULTS: Record<DomainFault, readonly [Text, Text]> = {
  malformed: [
    { fr: 'Ce n’est pas un nom de domaine.', en: 'This is not a domain name.' },
    { fr: 'Donnez ce qui suit l’arobase, comme exemple.fr.', en: 'Give what follows the at sign, such as example.com.' },
  ],
  public_suffix: [
    { fr: 'Ce domaine appartient à tous ceux qui s’enregistrent dessous.', en: 'This domain belongs to everybody who registers below it.' },
    { fr: 'Donnez un domaine plus précis, comme exemple.fr.', en: 'Give a more precise domain, such as example.com.' },
  ],
  relay: [
    { fr: 'C’est un relais : il mène à la vraie boîte d’une personne.', en: 'This is a relay: it leads to one person’s real mailbox.' },
    { fr: 'Une adresse de relais n’est pas jetable ; rien à changer.', en: 'A relay address is no throw-away; there is nothing to change.' },
  ],
  mailbox_provider: [
    { fr: 'C’est une messagerie dont beaucoup de personnes ont leur adresse principale.', en: 'This is a mailbox provider where many people have their main address.' },
    { fr: 'Donnez le domaine jetable lui-même.', en: 'Give the throw-away domain itself.' },
  ],
};

const invalidVerdict = (): DomainError => new DomainError('invalid_request',
  { fr: 'Cette décision ne se lit pas.', en: 'This decision cannot be read.' }, { fr: 'Donnez {"verdict": "throwaway"} ou {"verdict": "exempt"}.', en: 'Give {"verdict": "throwaway"} or {"verdict": "exempt"}.' }, 'verdict');
const notListed = (): DomainError => new DomainError('not_found',
  { fr: 'Aucune décision ne porte sur ce domaine.', en: 'There is no decision about this domain.' }, { fr: 'Voyez la liste.', en: 'See the list.' });
