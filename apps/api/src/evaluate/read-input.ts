import { DomainError, nearest, type Text } from '@e-respect/contract';
import { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Reads the input of a calculator; what is wrong is told with its path and what is allowed there. */
export function readInput<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = deepest(parsed.error.issues[0]!);
  const path = issue.path.map(String).join('.') || '$';
  if (issue.code === 'unrecognized_keys') throw unknownKey(issue.keys[0] ?? '', keysAt(shape, issue.path), path);
  const allowed = allowedBy(issue);
  throw new DomainError('invalid_request',
    { fr: `Cette valeur ne convient pas : ${path}.`, en: `This value does not fit: ${path}.` },
    { fr: `Attendu : ${allowed.fr}.`, en: `Expected: ${allowed.en}.` }, path);
}

/** Of a choice, what its nearest branch says. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors[0]?.[0];
  return inner ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

const TYPES: Record<string, Text> = {
  number: { fr: 'un nombre', en: 'a number' }, int: { fr: 'un nombre entier', en: 'a whole number' }, string: { fr: 'un texte', en: 'a text' },
  array: { fr: 'une liste', en: 'a list' }, object: { fr: 'un objet', en: 'an object' }, boolean: { fr: 'true ou false', en: 'true or false' },
};
const PARTS: Record<string, Text> = { array: { fr: 'éléments', en: 'items' }, string: { fr: 'caractères', en: 'characters' } };

function allowedBy(issue: Issue): Text {
  const both = (words: string): Text => ({ fr: words, en: words });
  switch (issue.code) {
    case 'invalid_type': return TYPES[issue.expected] ?? both(issue.expected);
    case 'invalid_value': return both(issue.values.map(String).join(', '));
    case 'too_small': return bound(issue.inclusive ? '≥' : '>', issue.minimum, issue.origin);
    case 'too_big': return bound(issue.inclusive ? '≤' : '<', issue.maximum, issue.origin);
    case 'custom': return (issue.params?.['allowed'] as Text | undefined) ?? both('openapi.json');
    default: return { fr: 'la forme dite par /api/v1/openapi.json', en: 'the shape told by /api/v1/openapi.json' };
  }
}

function bound(sign: string, limit: number | bigint, origin: string): Text {
  const part = PARTS[origin];
  return part ? { fr: `${sign} ${limit} ${part.fr}`, en: `${sign} ${limit} ${part.en}` } : { fr: `${sign} ${limit}`, en: `${sign} ${limit}` };
}

/** Keys an object of the contract may have, found by walking down to it. */
function keysAt(shape: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = shape;
  for (const step of path) {
    while (here instanceof z.ZodOptional || here instanceof z.ZodDefault || here instanceof z.ZodNullable) here = here.unwrap();
    if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodObject) here = (here.shape as Record<string, unknown>)[String(step)];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unknownKey(key: string, known: readonly string[], path: string): DomainError {
  const near = nearest(key.slice(0, 80), known);
  const offered = (near.length > 0 ? near : known).join(', ');
  return new DomainError('unknown_key',
    { fr: 'Ce nom de clé n’existe pas.', en: 'There is no key of that name.' },
    { fr: `Noms proches : ${offered}.`, en: `Near names: ${offered}.` }, path);
}
