import type { ValuePrediction } from '@e-respect/contract';
import { formatDay, formatEuros, formatNumber, formatRange, formatRate, UNKNOWN } from '@e-respect/figures';
import { DataTable } from '../../ui/data-table.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ModelsTable } from './models-table.tsx';
import { isDistrusted } from './distrust.ts';
import type { Prediction } from './use-prediction.ts';
import { ValueCsv } from './value-csv.tsx';
import { groupName, useValueWords } from './words.ts';

/** How far the fits are, and the way to stop them. */
function Fitting({ progress, stop }: { progress: number; stop: () => void }) {
  const { own } = useValueWords();
  return (
    <div className="forecast-progress">
      <progress value={progress} aria-label={own.prediction.fitting} />
      <p className="note">{own.prediction.fitting} · {Math.round(progress * 100)} % <button type="button" className="word-button" onClick={stop}>{own.prediction.cancel}</button></p>
    </div>
  );
}

/** What the forecast rests on: the model kept and why, how its check went, what is assumed. */
function Grounds({ answer }: { answer: ValuePrediction }) {
  const { own, lang } = useValueWords();
  const words = own.prediction;
  const model = words.models[answer.chosen];
  const held = answer.models.find((each) => each.model === answer.chosen)?.hold_out ?? null;
  const discount = formatRate(answer.discount_per_year, lang, { decimals: 0 });
  const check = held && [formatNumber(held.predicted, lang), formatNumber(held.actual, lang)] as const;
  const notes = [
    answer.chosen_by === 'hold_out' && held ? words.by.hold_out(model, formatRate(held.error, lang, { decimals: 0 })) : words.by.log_likelihood(model),
    held && check ? (isDistrusted(answer) ? `✕ ${words.bad(...check)}` : words.fair(...check)) : '',
    answer.calibration ? words.calibration(formatDay(answer.calibration.from, lang), formatDay(answer.calibration.cut, lang), formatDay(answer.calibration.to, lang), formatNumber(answer.calibration.people, lang)) : '',
    words.known,
    answer.spend ? words.spend(formatEuros(answer.spend.mean_eur, lang), answer.correlation === null ? UNKNOWN : formatNumber(answer.correlation, lang, { decimals: 2 })) : '',
    answer.margin_rate === null ? words.rateUnknown(discount) : words.rate(formatRate(answer.margin_rate, lang), discount),
    words.interval,
  ];
  return <div className="forecast-notes">{notes.filter((note) => note !== '').map((note, i) => <p key={note} className={i < 2 ? 'words' : 'note'}>{note}</p>)}</div>;
}

function Ready({ answer }: { answer: ValuePrediction }) {
  const speech = useValueWords();
  const { own, lang } = speech;
  const words = own.prediction;
  const days = String(answer.horizon_days);
  const { total } = answer;
  const told = total.margin_eur === null ? words.orders(formatNumber(total.orders, lang), days) : words.title(formatEuros(total.margin_eur, lang), days);
  const title = isDistrusted(answer) ? words.failed : told;
  const forecasts = [{ ...total, label: words.total }, ...answer.groups.map((group) => ({ ...group, label: groupName(speech, answer.by, group) }))];
  const rows = forecasts.map((each) => [
    each.label, formatNumber(each.buyers, lang), formatNumber(each.orders, lang, { decimals: 1 }), formatEuros(each.margin_eur, lang),
    each.margin_interval ? formatRange(each.margin_interval.low, each.margin_interval.high, 'eur', lang) : UNKNOWN, formatEuros(each.margin_per_person_eur, lang, { decimals: 3 }),
  ]);
  const csv = (): (string | number | null)[][] => [['group', 'people', 'buyers', 'orders', 'orders_low', 'orders_high', 'revenue_eur', 'margin_eur', 'margin_low', 'margin_high', 'model'],
    ...forecasts.map((each) => [each.label, each.people, each.buyers, each.orders, each.orders_interval.low, each.orders_interval.high, each.revenue_eur, each.margin_eur, each.margin_interval?.low ?? null, each.margin_interval?.high ?? null, answer.chosen])];
  return (
    <>
      <SectionHead title={title} tools={<ValueCsv name="forecast" rows={csv} />} />
      <Grounds answer={answer} />
      <DataTable table={{ caption: told, head: words.groupHead, rows }} />
      <ModelsTable models={answer.models} chosen={answer.chosen} />
    </>
  );
}

/** What present buyers would still bring in, under way, refused or told with its grounds. */
export function ForecastSection({ prediction: { answer, error, stopped, stop, retry } }: { prediction: Prediction }) {
  const { own, lang } = useValueWords();
  const words = own.prediction;
  if (answer?.status === 'ready') return <section><Ready answer={answer} /></section>;
  return (
    <section>
      <SectionHead title={words.plain} />
      {stopped && <p className="note">{words.stopped} <button type="button" className="word-button" onClick={retry}>{words.again}</button></p>}
      {!stopped && error && <Trouble error={error} retry={retry} />}
      {!stopped && !error && !answer && <Skeleton height={120} lines={3} />}
      {!stopped && answer?.status === 'fitting' && <Fitting progress={answer.progress} stop={stop} />}
      {answer?.status === 'too_few' && <p className="words">{words.tooFew(formatNumber(answer.buyers, lang), formatNumber(answer.minimum, lang))}</p>}
      {answer?.status === 'no_fit' && <><p className="words">{words.noFit}</p><ModelsTable models={answer.models} chosen={null} /></>}
    </section>
  );
}
