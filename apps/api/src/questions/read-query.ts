import { DIMENSIONS, DomainError, nearest, OPERATORS, queryRequest, type QueryRequest } from '@e-respect/contract';
import { catalogue } from '@e-respect/metrics';

const KEYS = Object.keys(queryRequest.shape);
/** Keys of what stands inside a question. */
const PARTS: Record<string, readonly string[]> = { filters: ['dimension', 'op', 'values'], period: ['from', 'to'], compare: ['from', 'to'], order_by: ['figure', 'direction'] };

/** Reads the body of POST /query; what is unknown is answered with the near names. */
export function readQuery(body: unknown): QueryRequest {
  if (typeof body === 'object' && body !== null) {
    const stranger = Object.keys(body).find((key) => !KEYS.includes(key));
    if (stranger !== undefined) throw unknownName('unknown_key', 'clé', 'key', stranger, KEYS, '$');
    checkNames(body as Record<string, unknown>);
  }
  const parsed = queryRequest.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const path = issue.path.map(String).join('.') || '$';
    if (issue.code === 'unrecognized_keys') throw unknownName('unknown_key', 'clé', 'key', issue.keys[0] ?? '', PARTS[String(issue.path[0])] ?? KEYS, path);
    throw new DomainError('invalid_request',
      { fr: `La question ne se lit pas : ${path}.`, en: `The question cannot be read: ${path}.` },
      { fr: 'Voyez /api/v1/openapi.json pour la forme attendue.', en: 'See /api/v1/openapi.json for the expected shape.' }, path);
  }
  return parsed.data;
}

function checkNames(body: Record<string, unknown>): void {
  check('unknown_figure', 'figures', 'chiffre', 'figure', body['figures'], [...catalogue.keys()]);
  check('unknown_dimension', 'by', 'dimension', 'dimension', body['by'], DIMENSIONS);
  const order = body['order_by'];
  if (typeof order === 'object' && order !== null && 'figure' in order) check('unknown_figure', 'order_by.figure', 'chiffre', 'figure', [order.figure], [...catalogue.keys()]);
  if (!Array.isArray(body['filters'])) return;
  for (const filter of body['filters'] as unknown[]) {
    if (typeof filter !== 'object' || filter === null) continue;
    if ('dimension' in filter) check('unknown_dimension', 'filters.dimension', 'dimension', 'dimension', [filter.dimension], DIMENSIONS);
    if ('op' in filter) check('unknown_operator', 'filters.op', 'opérateur', 'operator', [filter.op], OPERATORS);
  }
}

type UnknownCode = 'unknown_figure' | 'unknown_dimension' | 'unknown_operator' | 'unknown_key';

function check(code: UnknownCode, path: string, fr: string, en: string, given: unknown, known: readonly string[]): void {
  if (!Array.isArray(given)) return;
  const stranger = given.find((name) => typeof name === 'string' && !known.includes(name)) as string | undefined;
  if (stranger !== undefined) throw unknownName(code, fr, en, stranger, known, path);
}

/** What is wrong with a name, and those like it. */
export function unknownName(code: UnknownCode, fr: string, en: string, name: string, known: readonly string[], path: string): DomainError {
  const near = nearest(name.slice(0, 80), known);
  const offered = near.length > 0 ? near : known.slice(0, 20);
  return new DomainError(code,
    { fr: `Ce nom de ${fr} n’existe pas.`, en: `There is no ${en} of that name.` },
    { fr: `Noms proches : ${offered.join(', ')}.`, en: `Near names: ${offered.join(', ')}.` }, path);
}
