import type { ValuePrediction } from '@e-respect/contract';
import { formatNumber, formatRate, UNKNOWN } from '@e-respect/figures';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { useValueWords } from './words.ts';

/** The three models with their parameters and what each said of the time after the cut; then the check class by class. */
export function ModelsTable({ models, chosen }: Pick<ValuePrediction, 'models'> & { chosen: ValuePrediction['chosen'] | null }) {
  const { own, lang } = useValueWords();
  const words = own.prediction;
  const rows = models.map(({ model, parameters, log_likelihood: likelihood, at_limit: limit, reason, hold_out: held }) => [
    model === chosen ? `${words.models[model]} (${words.chosen})` : words.models[model],
    parameters ? `${Object.entries(parameters).map(([name, value]) => `${name} ${formatNumber(value, lang, { decimals: 3 })}`).join(' · ')}${limit ? ` (${words.limit})` : ''}` : reason ? words.reasons[reason] : UNKNOWN,
    likelihood === null ? UNKNOWN : formatNumber(likelihood, lang, { decimals: 2 }),
    held ? formatNumber(held.predicted, lang) : UNKNOWN, held ? formatNumber(held.actual, lang) : UNKNOWN, held ? formatRate(held.error, lang) : UNKNOWN,
  ]);
  const checked = models.filter(({ hold_out: held }) => held !== null);
  const [first] = checked;
  const classes = (first?.hold_out?.classes ?? []).map(({ x, people, actual }, i, all) => [
    i === all.length - 1 ? words.orMore(String(x)) : String(x), formatNumber(people, lang), formatNumber(actual, lang), ...checked.map(({ hold_out: held }) => formatNumber(held?.classes[i]?.predicted ?? 0, lang, { decimals: 1 })),
  ]);
  return (
    <>
      <DataTable table={{ caption: words.modelsTitle, head: words.modelHead, rows }} />
      {first && <Folded title={words.classTitle}><DataTable table={{ caption: words.classTitle, head: [...words.classHead, ...checked.map(({ model }) => words.models[model])], rows: classes }} /></Folded>}
    </>
  );
}
