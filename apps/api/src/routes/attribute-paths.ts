import { attributionOptions, DomainError, queryRequest, type AttributionAnalysis, type AttributionOptions, type Scope } from '@e-respect/contract';
import { countPaths, heldOutArms, namesOf } from '@e-respect/warehouse';
import { Hono, type Context } from 'hono';
import { analyse } from '../questions/analyse.ts';
import { attribute } from '../questions/attribute-paths.ts';
import { heldOut } from '../questions/held-out.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { attributionCsv } from './attribution-csv.ts';
import { cachedAnswer, languageOf } from './query-figures.ts';
import { scopeOf, type AskedScope } from './read-scope.ts';

/** Who should be credited: seven methods side by side on the paths before conversions, beside the product's own credit. */
export function attributePaths(workspace: Workspace): Hono {
  return new Hono().get('/attribution', async (c) => {
    const asked = scopeOf(c, 'of', 'conversion', 'lookback_days', 'half_life_days', 'format', 'lang');
    const options = optionsOf(c);
    const own = await ownCredit(workspace, asked, options);
    const answered = await answer(workspace, asked, options, own);
    if (c.req.query('format') !== 'csv') return c.json(answered);
    return c.body(attributionCsv(answered, languageOf(c.req.query('lang'))), 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="attribution.csv"' });
  });
}

function answer(workspace: Workspace, asked: AskedScope, options: AttributionOptions, own: OwnCredit): Promise<AttributionAnalysis> {
  return analyse(workspace, 'attribution', asked, options, async ({ connection, snapshot: { schema }, period, scope, head }) => {
    const names = await namesOf(connection);
    const labelOf = (id: string): string => (options.of === 'channel' ? id : (names[options.of].get(id) ?? id));
    const counts = await countPaths(connection, schema, { ...options, period, scope });
    const { rows, totals, ...rest } = attribute(counts, options, isNarrowed(scope));
    return {
      ...head, options, ...rest,
      totals: { ...totals, last_touch_unattributed: own && (own.get('unattributed') ?? 0) },
      rows: rows.map((row) => ({ ...row, label: labelOf(row.id), last_touch: row.id === 'other' ? null : own && (own.get(row.id) ?? 0) })),
      experiments: heldOut(await heldOutArms(connection, schema, period, options.conversion)),
    };
  });
}

const OWN = { order: 'orders', lead: 'leads_net', buyer: 'buyers' } as const;
type OwnCredit = ReadonlyMap<string, number> | null;

/** What POST /query credits in the same period: the latest acquisition, whatever its age. It says nothing of paths that pass by one supplier. */
async function ownCredit(workspace: Workspace, { period, asOf, scope }: AskedScope, { of, conversion }: AttributionOptions): Promise<OwnCredit> {
  if (isNarrowed(scope)) return null;
  const figure = OWN[conversion];
  const { rows } = await cachedAnswer(workspace, queryRequest.parse({ figures: [figure], by: [of], period, basis: 'calendar', ...(asOf === undefined ? {} : { as_of: asOf }) }));
  return new Map(rows.map((row) => [row.by[of]!, row.figures[figure]?.value ?? 0]));
}

const isNarrowed = (scope: Scope): boolean => Object.values(scope).some((each) => each !== null);

function optionsOf(c: Context): AttributionOptions {
  const { of, conversion, lookback_days, half_life_days } = c.req.query();
  const read = attributionOptions.safeParse({ of, conversion, lookback_days, half_life_days });
  if (read.success) return read.data;
  throw new DomainError('invalid_request', { fr: 'Cette demande d’attribution ne se lit pas.', en: 'This request for attribution cannot be read.' },
    { fr: 'Donnez of (channel, campaign, supplier), conversion (order, lead, buyer), lookback_days et half_life_days entre 0,01 et 3650.', en: 'Give of (channel, campaign, supplier), conversion (order, lead, buyer), lookback_days and half_life_days between 0.01 and 3650.' },
    String(read.error.issues[0]?.path[0] ?? ''));
}
