/** The page of kinds of rows and reasons of refusal, from the contract and the import. */
const TYPES = {
  address: 'address', person_ref: 'customer id', message: 'id of a message', instant: 'instant', day: 'day', number: 'number, above 0', count: 'whole number', year: 'year',
  flag: 'yes or no', currency: 'currency', text: 'text', share: 'share, 0 to 1, or a percentage', pseudonym: 'text, kept as a fingerprint', agent: 'user agent, kept as proxy, scanner or reader', dropped: 'read by nobody, not kept',
};
const holds = (column) => (column.of ? [...column.of, ...(column.open ? ['or another word'] : [])].join(', ') : column.type === 'money' ? (column.min === 0 ? 'amount, 0 or more' : 'amount') : TYPES[column.type]);
const keyOf = (names) => names.map((name) => (name === 'person' || name === 'source' || name === 'message' ? name : `\`${name}\``)).join(' + ');

function section([id, kind]) {
  const waits = kind.waitsForCampaign ? ' Waits for its campaign.' : id === 'outcomes' ? ' Waits for its send.' : '';
  return [
    `## \`${id}\`: ${kind.label.fr} / ${kind.label.en}`, '',
    `Key: ${keyOf(kind.key)}${kind.otherwise ? `, else ${keyOf(kind.otherwise)}` : ''}.${waits}`, '',
    '| column | French head | other heads | holds |', '|---|---|---|---|',
    ...Object.entries(kind.columns).map(([name, column]) => `| \`${name}\`${column.required ? ' *' : ''} | ${column.label.fr} | ${(column.heads ?? []).join(', ')} | ${holds(column)} |`),
  ].join('\n');
}

export function kindsPage(kinds, reasons, reasonText) {
  return `${[
    '# Kinds of rows',
    'Written by `node scripts/write-docs.mjs` from `packages/contract/src/kinds` and `packages/ingest/src/reasons.ts`. Do not edit by hand.',
    '`*` is required. A head may be the English name, the French head or one of the others. Where the key allows it an id may be missing. A kind with a person needs `email` or `person_ref`; `outcomes` need `send_id`, `message_id`, or `campaign_id` and a person; `costs` need `day`, or `starts_on` and `ends_on`; `touches` need `campaign_id` or `channel`.',
    ...Object.entries(kinds).map(section),
    '## Reasons of refusal',
    ['| code | meaning |', '|---|---|', ...reasons.map((code) => `| \`${code}\` | ${reasonText(code, 'The column').en} |`)].join('\n'),
  ].join('\n\n')}\n`;
}
