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
  const allowed = rangeAt(shape, issue) ?? allowedBy(issue);
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

/** Both ends of a number that is beyond one of them: one end alone would send the caller to the other. */
function rangeAt(shape: z.ZodType, issue: Issue): Text | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const here = shapeAt(shape, issue.path);
  if (!issue.inclusive || !(here instanceof z.ZodNumber) || here.minValue === null || here.maxValue === null) return undefined;
  return { fr: `de ${here.minValue} à ${here.maxValue}`, en: `${here.minValue} to ${here.maxValue}` };
}

/** Keys an object of the contract may have. */
function keysAt(shape: z.ZodType, path: readonly PropertyKey[]): string[] {
  const here = shapeAt(shape, path);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** What the contract says of a place in the input, found by walking down to it. */
function shapeAt(shape: z.ZodType, path: readonly PropertyKey[]): unknown {
  let here: unknown = bare(shape);
  for (const step of path) {
    if (here instanceof z.ZodArray) here = bare(here.element);
    else if (here instanceof z.ZodObject) here = bare((here.shape as Record<string, unknown>)[String(step)]);
  }
  return here;
}

function bare(shape: unknown): unknown {
  return shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable ? bare(shape.unwrap()) : shape;
}

function unknownKey(key: string, known: readonly string[], path: string): DomainError {
  const near = nearest(key.slice(0, 80), known);
  const offered = (near.length > 0 ? near : known).join(', ');
  return new DomainError('unknown_key',
    { fr: 'Ce nom de clé n’existe pas.', en: 'There is no key of that name.' },
    { fr: `Noms proches : ${offered}.`, en: `Near names: ${offered}.` }, path);
}
