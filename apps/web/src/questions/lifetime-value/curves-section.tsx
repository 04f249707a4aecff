import type { ValueCohortsAnswer, ValuePredictionAnswer } from '@e-respect/contract';
import { formatEuros, formatNumber, formatRange, formatRate, UNKNOWN, valueCurves, type CurvesModel } from '@e-respect/figures';
import { usePhone } from '../../lib/use-width.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { isDistrusted } from './distrust.ts';
import { ValueChart } from './value-chart.tsx';
import { ValueCsv } from './value-csv.tsx';
import { useValueWords } from './words.ts';

/** The group that ends highest among those watched to the horizon. */
function furthest({ lines }: CurvesModel, horizon: number): { name: string; value: number } | null {
  const ends = lines.filter(({ all, points }) => !all && points.at(-1)?.age === horizon).map(({ name, points }) => ({ name, value: points.at(-1)!.value }));
  return ends.length < 2 ? null : ends.reduce((best, each) => (each.value > best.value ? each : best));
}

/** Cumulative value per person by age, one line per group. */
export function CurvesSection({ answer, prediction: told }: { answer: ValueCohortsAnswer; prediction: ValuePredictionAnswer | null }) {
  const { t, own, lang } = useValueWords();
  const words = own.curves;
  // A phone has no room for another year beside the first.
  const prediction = usePhone() ? null : told;
  const model = valueCurves(answer, prediction, own.all);
  // A class is read at as_of, and a recent order makes an address main: by class, the highest curve concludes nothing.
  const most = answer.by === 'address_class' ? null : furthest(model, answer.horizon_days);
  const title = most ? words.title(most.name, formatEuros(most.value, lang, { decimals: 2 })) : words.plain;
  const groups = [{ ...answer.total, label: own.all }, ...answer.groups];
  const points = groups.flatMap(({ label, people, curve }) => curve.map((point) => ({ label, people, point, value: model.unit === 'margin' ? point.margin_per_person_eur : point.revenue_per_person_eur })));
  const table = {
    caption: words.plain, head: words.head,
    rows: points.filter(({ point }) => point.age_days % 90 === 0 || point.age_days === answer.horizon_days).map(({ label, point, value }) => [
      `${label}, ${own.days(formatNumber(point.age_days, lang))}`, formatNumber(point.age_days, lang), `${formatNumber(point.at_risk, lang)} (${point.complete ? words.whole : words.some})`,
      value === null ? UNKNOWN : formatEuros(value, lang, { decimals: 2 }), formatRate(point.converted, lang), point.converted_interval ? formatRange(point.converted_interval.low, point.converted_interval.high, 'rate', lang) : UNKNOWN,
    ]),
  };
  const csv = (): (string | number | null)[][] => [words.head, ...points.map(({ label, point, value }) => [label, point.age_days, point.at_risk, value, point.converted, point.converted_interval && `${point.converted_interval.low} – ${point.converted_interval.high}`])];
  return (
    <section>
      <SectionHead title={title} sub={words.sub} tools={<ValueCsv name="value-by-age" rows={csv} />} />
      <p className="note">{words.axis[model.unit]}</p>
      <ValueChart model={model} lang={lang} title={title} days={own.days} />
      {prediction?.status === 'ready' && model.unit === 'margin' && <p className="note">{words.forecast(own.prediction.models[prediction.chosen], String(prediction.horizon_days))}{isDistrusted(prediction) && ` ✕ ${words.distrust}`}</p>}
      {answer.by === 'address_class' && <p className="note">{words.byClass}</p>}
      {model.others.length > 0 && <p className="note">{words.others(model.others.join(', '))}</p>}
      {answer.left_out > 0 && <p className="note">{own.leftOut(formatNumber(answer.left_out, lang))}</p>}
      <Folded title={t.shell.table}><DataTable table={table} /></Folded>
    </section>
  );
}
