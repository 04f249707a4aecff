import { chanceCell, CRITERION, formatFigure, formatNumber, MOST_WEIGHT, writeWeights, type Criterion, type SideBySide, type Weights } from '@e-respect/figures';
import { useChangeView } from '../../lib/view/use-view.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { useComparedWords } from './use-comparison.ts';

/** The weight of one criterion, by mouse, finger or arrow keys. */
function Weight({ criterion, weights }: { criterion: Criterion; weights: Weights }) {
  const { own, lang } = useComparedWords();
  const change = useChangeView();
  return (
    <td className="l">
      <input type="range" min={0} max={MOST_WEIGHT} step={1} value={weights[criterion]} aria-label={own.beside.weightOf(CRITERION[criterion].label[lang])}
        onChange={(event) => change({ weights: writeWeights({ ...weights, [criterion]: Number(event.target.value) }) })} /> {weights[criterion]}
    </td>
  );
}

/** Criteria in rows, suppliers in columns, the best first: the value, the points it brings, and their sum. */
export function BesideTable({ model, weights }: { model: SideBySide; weights: Weights }) {
  const { own, lang } = useComparedWords();
  const points = (share: number): string => own.beside.points(formatNumber(100 * share, lang, { decimals: 1 }));
  const most = Math.max(...model.rows.flatMap(({ parts }) => parts.map(({ contribution }) => contribution)), 1e-9);
  return (
    <Scroll label={own.beside.title}>
      <table className="tbl beside-table">
        <caption className="off-screen">{own.beside.title}</caption>
        <thead><tr><th scope="col">{own.beside.criterion}</th><th scope="col" className="l">{own.beside.weight}</th>{model.rows.map(({ id, label }) => <th key={id} scope="col">{label}</th>)}</tr></thead>
        <tbody>
          {model.criteria.map(({ criterion, worst, best }, i) => {
            const { label, unit } = CRITERION[criterion];
            return (
              <tr key={criterion}>
                <th scope="row">{label[lang]}<small>{own.beside.scale(formatFigure(worst, unit, lang), formatFigure(best, unit, lang))}</small></th>
                <Weight criterion={criterion} weights={weights} />
                {model.rows.map(({ id, parts }, at) => {
                  const part = parts[i];
                  return part && (
                    <td key={id} className={`${at === 0 ? 'first' : ''} ${part.firm ? '' : 'hollow'}`}>
                      {formatFigure(part.value, unit, lang)}<small>{part.firm ? '' : `${own.beside.few}, `}{points(part.contribution)}</small>
                      <span className="part" aria-hidden="true"><i style={{ width: `${(100 * part.contribution) / most}%` }} /></span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <tr className="sum"><th scope="row">{own.beside.total}</th><td className="l">—</td>{model.rows.map(({ id, total }) => <td key={id}>{formatNumber(100 * total, lang, { decimals: 1 })}</td>)}</tr>
          <tr><th scope="row">{own.beside.first}</th><td className="l">—</td>{model.rows.map(({ id, first }) => <td key={id}>{chanceCell(first, lang)}</td>)}</tr>
        </tbody>
      </table>
    </Scroll>
  );
}
