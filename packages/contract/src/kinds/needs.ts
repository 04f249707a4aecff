import { KINDS, type Column, type KindId } from './index.ts';

export const columnsOf = (kind: KindId): [string, Column][] => Object.entries(KINDS[kind].columns as Record<string, Column>);

/** Sets of columns, any one of which is enough. */
export type Choice = readonly (readonly string[])[];

const PERSON: Choice = [['email'], ['person_ref']];
const CHOICES: Partial<Record<KindId, Choice>> = {
  costs: [['day'], ['starts_on', 'ends_on']],
  outcomes: [['send_id'], ['message_id'], ['campaign_id', 'email'], ['campaign_id', 'person_ref']],
  touches: [['campaign_id'], ['channel']],
};

const needsPerson = (kind: KindId): boolean => 'email' in KINDS[kind].columns && !('personOptional' in KINDS[kind]);

/** What a kind cannot do without: each required column, and the choices between columns. */
export const needsOf = (kind: KindId): Choice[] => [
  ...columnsOf(kind).flatMap(([name, column]) => (column.required ? [[[name]]] : [])),
  ...(needsPerson(kind) ? [PERSON] : []),
  ...(CHOICES[kind] ? [CHOICES[kind]] : []),
];

/** The needs that these columns leave open. */
export function missingNeeds(kind: KindId, columns: readonly string[]): Choice[] {
  return needsOf(kind).filter((choice) => !choice.some((set) => set.every((column) => columns.includes(column))));
}
