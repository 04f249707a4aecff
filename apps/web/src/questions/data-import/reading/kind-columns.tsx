import { columnsOf, type Inspection, type MappedKind, type Mapping, needsOf } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useState } from 'react';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Folded } from '../../../ui/folded.tsx';
import { ColumnRow } from './column-row.tsx';
import { withColumn } from './edit-mapping.ts';

export interface KindColumnsProps {
  mapped: MappedKind;
  /** the kind as its source maps it */
  base: MappedKind | undefined;
  mapping: Mapping;
  /** its place in the mapping */
  at: number;
  look: Inspection;
  alone: boolean;
  onMap: (mapping: Mapping) => void;
}

function Rows({ names, caption, ...props }: KindColumnsProps & { names: readonly string[]; caption: string }) {
  const { t } = useWords();
  const { mapped, base, mapping, at, look, onMap } = props;
  return (
    <table className="tbl columns">
      <caption className="off-screen">{caption}</caption>
      <thead><tr><th scope="col">{t.reading.column}</th><th scope="col" className="l">{t.reading.comesFrom}</th><th scope="col" className="l">{t.reading.example}</th></tr></thead>
      <tbody>
        {names.map((name) => (
          <ColumnRow key={name} kind={mapped.kind} name={name} source={mapped.columns[name]} base={base?.columns[name]} look={look} onSource={(source) => onMap(withColumn(mapping, at, name, source))} />
        ))}
      </tbody>
    </table>
  );
}

/** Which lines of the file make rows of this kind, in words. */
function Lines({ mapped: { where, first_per } }: { mapped: MappedKind }) {
  const { t } = useWords();
  const values = (list: readonly string[]): string => list.map((value) => (value === '' ? t.reading.empty : t.reading.quoted(value))).join(t.reading.or);
  const said = [
    ...(where ?? []).flatMap(({ column, is, is_not, begins_not }) => [...(is ? [t.reading.onlyWhere(column, values(is))] : []), ...(is_not ? [t.reading.exceptWhere(column, values(is_not))] : []), ...(begins_not ? [t.reading.exceptBeginning(column, values(begins_not))] : [])]),
    ...(first_per === undefined ? [] : [t.reading.firstPer(first_per)]),
  ];
  return said.length > 0 ? <p className="note">{said.join(' ')}</p> : null;
}

/** The columns of one kind: what it needs and what is fed stand open, the rest is one click away. */
export function KindColumns(props: KindColumnsProps) {
  const { t, lang } = useWords();
  const { mapped, base, alone } = props;
  const needed = needsOf(mapped.kind).flat(2);
  // Decided when the file is opened: a column must not move away under the hand that feeds it.
  const [shown] = useState(() => [...needed, ...Object.keys(mapped.columns), ...Object.keys(base?.columns ?? {})]);
  const names = columnsOf(mapped.kind).map(([name]) => name).sort((a, b) => Number(needed.includes(b)) - Number(needed.includes(a)));
  const [first, rest] = [names.filter((name) => shown.includes(name)), names.filter((name) => !shown.includes(name))];
  const title = t.kinds[mapped.kind];
  const body = (
    <>
      <Lines mapped={mapped} />
      <Rows {...props} names={first} caption={t.reading.columnsOf(title)} />
      {rest.length > 0 && <Folded title={t.reading.more(formatNumber(rest.length, lang))}><Rows {...props} names={rest} caption={t.reading.moreOf(title)} /></Folded>}
    </>
  );
  if (alone) return body;
  return <details className="fold kind" open={props.at === 0}><summary>{title}</summary>{body}</details>;
}
