/** The page of figures, from the catalogue. */
const DOMAINS = { volume: 'Volume', identity: 'Leads and people', cost: 'Cost', conversion: 'Conversion', roi: 'Return', reputation: 'Reputation', consent: 'Consent' };
const UNITS = { eur: 'euros', count: 'count', people: 'people', leads: 'leads', rate: 'share, 0 to 1', ratio: 'ratio', days: 'days', per_eur: 'per euro' };
const INTERVALS = { wilson: 'Wilson, 95 %', t: 't on the margin per person, 95 %', draws: 'seeded draws', none: 'none' };

const number = (value) => (value === null ? 'null' : String(Number(value.toPrecision(12))));
const code = (names) => names.map((name) => `\`${name}\``).join(', ');
const exampleOf = ({ given, gives }) => `${Object.entries(given).map(([id, value]) => `${id} ${number(value)}`).join(', ')} → ${number(gives)}`;
const better = { higher: ', higher is better', lower: ', lower is better', neither: '' };

function factsOf(figure) {
  return [
    `Unit: ${UNITS[figure.unit]}${better[figure.better]}.`,
    ...(figure.formula ? [`Formula: \`${figure.formula.replaceAll(/[{}]/g, '')}\`.`] : []),
    ...(figure.formula || figure.kind === 'measure' ? [] : [`Rule: ${figure.words.fr} / ${figure.words.en}.`]),
    ...(figure.example ? [`Example: ${exampleOf(figure.example)}.`] : []),
    ...(figure.kind === 'ratio' ? [`Minimum: ${figure.minimum ? `${figure.minimum.n} ${figure.minimum.of}` : 'none'}. Interval: ${INTERVALS[figure.interval]}. Horizon: ${figure.horizon ? 'yes' : 'no'}.`] : []),
    `Dimensions: ${code(figure.dimensions)}.`,
  ];
}

const section = (figure) => [`### \`${figure.id}\``, `**${figure.label.fr}** / **${figure.label.en}**`, '', `${figure.explain.fr} / ${figure.explain.en}`, '', ...factsOf(figure).map((line) => `- ${line}`)].join('\n');

export function figuresPage(figures) {
  const domains = [...new Set(figures.map((figure) => figure.domain))];
  return `${[
    '# Figures',
    'Written by `node scripts/write-docs.mjs` from `packages/metrics/src/definitions`. Do not edit by hand.',
    `${figures.length} figures. A *measure* is counted by the database. A *ratio* is divided from measures; under its minimum its status is \`too_few\`. Dimensions are those that a figure can be cut by, in the cohort basis.`,
    ...domains.flatMap((domain) => [`## ${DOMAINS[domain] ?? domain}`, ...figures.filter((figure) => figure.domain === domain).map(section)]),
  ].join('\n\n')}\n`;
}
