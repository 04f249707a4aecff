import { parseArgs } from 'node:util';
import { LANGUAGES, type QueryAnswer } from '@e-respect/contract';
import { formatFigure } from '@e-respect/figures';
import { catalogue } from '@e-respect/metrics';
import { readJson, type Caller } from './caller.ts';
import { EXIT, UsageError } from './exit.ts';

const split = (text: string | undefined): string[] => (text ?? '').split(',').map((word) => word.trim()).filter(Boolean);
const OPERATORS = [['!=', 'is_not'], ['>=', 'gte'], ['<=', 'lte'], ['=', 'is']] as const;

/** `channel=email`, `channel!=email|sms`, `month>=2025-04` */
function filterOf(text: string): { dimension: string; op: string; values: string[] } {
  const found = OPERATORS.find(([sign]) => text.includes(sign));
  if (!found) throw new UsageError(`query: --where ${text} : écrivez dimension=valeur / write dimension=value`);
  const [sign, op] = found;
  const at = text.indexOf(sign);
  return { dimension: text.slice(0, at).trim(), op, values: text.slice(at + sign.length).split('|').map((value) => value.trim()) };
}

/** `erespect query --figures a,b --by supplier --from D --to D [--where channel=email] [--basis cohort] [--horizon 365] [--format table,json,csv]` */
export async function queryCommand(args: string[], caller: Caller): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      figures: { type: 'string' }, by: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, where: { type: 'string', multiple: true }, basis: { type: 'string' },
      horizon: { type: 'string' }, format: { type: 'string' }, 'as-of': { type: 'string' }, lang: { type: 'string' },
    },
  });
  if (!values.figures || !values.from || !values.to) throw new UsageError('query: donnez --figures, --from et --to / give --figures, --from and --to');
  const format = values.format ?? 'table';
  if (!['table', 'json', 'csv'].includes(format)) throw new UsageError('query: --format table, json ou / or csv');
  const body = {
    figures: split(values.figures), by: split(values.by), period: { from: values.from, to: values.to }, filters: (values.where ?? []).map(filterOf),
    ...(values.basis ? { basis: values.basis } : {}), ...(values.horizon ? { horizon_days: Number(values.horizon) } : {}), ...(values['as-of'] ? { as_of: values['as-of'] } : {}),
  };
  const lang = LANGUAGES.find((language) => language === values.lang) ?? 'fr';
  const response = await caller.call(`/query${format === 'csv' ? `?format=csv&lang=${lang}` : ''}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (format === 'csv' && response.ok) console.log((await response.text()).trimEnd());
  else {
    const answer = await readJson<QueryAnswer>(response);
    console.log(format === 'json' ? JSON.stringify(answer) : table(answer, body.figures, body.by, lang));
  }
  return EXIT.ok;
}

function table(answer: QueryAnswer, figures: readonly string[], by: readonly string[], lang: 'fr' | 'en'): string {
  const cell = (id: string, row: QueryAnswer['totals']): string => {
    const figure = row.figures[id]!;
    return formatFigure(figure.value, catalogue.get(id)!.unit, lang) + (figure.status === 'ok' ? '' : ` (${figure.status})`);
  };
  const head = [...by, ...figures.map((id) => catalogue.get(id)!.label[lang])];
  const rows = answer.rows.map((row) => [...by.map((dimension) => row.labels[dimension] ?? ''), ...figures.map((id) => cell(id, row))]);
  const total = by.length > 0 ? [[...by.map((_, at) => (at === 0 ? 'Total' : '')), ...figures.map((id) => cell(id, answer.totals))]] : [];
  const lines = [head, ...rows, ...total];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  return lines.map((line) => line.map((text, at) => (at < by.length ? text.padEnd(widths[at]!) : text.padStart(widths[at]!))).join('  ')).join('\n');
}
