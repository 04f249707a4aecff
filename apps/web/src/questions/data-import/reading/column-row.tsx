import { type ColumnSource, type Inspection, type KindId, needsOf } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { exampleOf } from './edit-mapping.ts';
import { plainHead } from './own-mapping.ts';
import { columnWords } from './reading-words.ts';

const NOTHING = '';
const FIXED = 'fixed';
const KEPT = 'kept';

/** What a list can offer: nothing, a head, a value for all lines, or what a source or a mapping made and no list can say. */
const choiceOf = (source: ColumnSource | undefined, head: readonly string[]): string => {
  if (source === undefined) return NOTHING;
  if (typeof source !== 'string') return 'constant' in source ? FIXED : KEPT;
  const at = head.findIndex((name) => plainHead(name) === plainHead(source));
  return at < 0 ? KEPT : `${at}`;
};

const isPlain = (source: ColumnSource | undefined): boolean => source === undefined || typeof source === 'string' || 'constant' in source;

function useSourceWords(): (source: ColumnSource | undefined) => string {
  const { t, lang } = useWords();
  return (source) => {
    if (source === undefined || typeof source === 'string') return source ?? '';
    if ('constant' in source) return source.constant;
    if ('template' in source) return t.reading.template(source.template);
    const translated = Object.keys(source.values ?? {}).length;
    const from = 'from' in source ? source.from : t.reading.firstOf(source.first_of.join(', '));
    return [from, source.as ? t.reading.readings[source.as] : '', translated > 0 ? t.reading.translated(formatNumber(translated, lang)) : ''].filter(Boolean).join(', ');
  };
}

/** Whether a column must be fed, may be, or is one of several that will do. */
function Need({ kind, name }: { kind: KindId; name: string }) {
  const { t } = useWords();
  const choice = needsOf(kind).find((each) => each.flat().includes(name));
  if (!choice) return null;
  return <small className="need"> {choice.length === 1 ? t.reading.required : t.reading.oneOf}</small>;
}

export interface ColumnRowProps {
  kind: KindId;
  name: string;
  source: ColumnSource | undefined;
  base: ColumnSource | undefined;
  look: Inspection;
  onSource: (source: ColumnSource | undefined) => void;
}

/** One column of ours: the head that feeds it, or one value for all lines, with an example beside it. */
export function ColumnRow({ kind, name, source, base, look: { head, rows }, onSource }: ColumnRowProps) {
  const { t, lang } = useWords();
  const words = useSourceWords();
  const label = columnWords(kind, name, lang);
  const choice = choiceOf(source, head);
  const made = [source, base].find((each) => !isPlain(each)) ?? (choice === KEPT ? source : undefined);
  const pick = (chosen: string): void => {
    if (chosen === NOTHING) onSource(undefined);
    else if (chosen === FIXED) onSource({ constant: '' });
    else onSource(chosen === KEPT ? made : head[Number(chosen)]);
  };
  const example = exampleOf(source, head, rows);
  return (
    <tr>
      <th scope="row">{label}<Need kind={kind} name={name} /></th>
      <td className="l">
        <select aria-label={t.reading.sourceOf(label)} value={choice} onChange={(e) => pick(e.target.value)}>
          <option value={NOTHING}>{t.reading.nothing}</option>
          <option value={FIXED}>{t.reading.fixed}</option>
          {made !== undefined && <option value={KEPT}>{t.reading.made}</option>}
          <optgroup label={t.reading.heads}>{head.map((each, i) => (each.trim() === '' ? null : <option key={each} value={`${i}`}>{each}</option>))}</optgroup>
        </select>
        {choice === KEPT && <small className="note block">{words(source)}</small>}
        {choice === FIXED && <input aria-label={t.reading.valueOf(label)} placeholder={t.reading.fixedHint} value={words(source)} onChange={(e) => onSource({ constant: e.target.value })} />}
      </td>
      <td className="l">{choice !== NOTHING && choice !== FIXED && <code>{example || t.reading.empty}</code>}</td>
    </tr>
  );
}
