import type { Oddity } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { odditiesQuery } from '../../../lib/api/queries.ts';
import * as en from '../../../lib/i18n/en/data-oddities.ts';
import * as fr from '../../../lib/i18n/fr/data-oddities.ts';
import { ownWords } from '../../../lib/i18n/use-words.ts';
import { Trouble } from '../../../ui/notice.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';

const useOddityWords = ownWords({ ...fr }, { ...en });
const MARKS = { kept: 'watch', refused: 'stop' } as const;

function OddRows({ oddity: { kind, rows, state, label, means, treated, imports, imports_total } }: { oddity: Oddity }) {
  const { t, own, lang } = useOddityWords();
  const words = own.oddities;
  const number = (count: number): string => formatNumber(count, lang);
  const files = imports.map((each) => words.file(each.file_name, number(each.rows))).join(', ');
  const more = imports_total - imports.length;
  return (
    <li className="oddity">
      <div>
        <h3>{label[lang]}</h3>
        <p className="note">{words.rows(number(rows), t.kinds[kind])}</p>
        <VerdictMark mark={MARKS[state]} word={words.states[state]} />
      </div>
      <div>
        <p>{means[lang]}</p>
        <p>{treated[lang]}</p>
        <p className="note">{words.files(files)}{more > 0 && ` ${words.more(number(more))}`}</p>
      </div>
    </li>
  );
}

/** What is odd in the files, how it counts, and where it came from. */
export function OdditiesSection() {
  const { own, lang } = useOddityWords();
  const { data, error, refetch } = useQuery(odditiesQuery);
  const words = own.oddities;
  const rows = (data?.oddities ?? []).reduce((sum, each) => sum + each.rows, 0);
  const title = rows === 0 ? words.none : rows === 1 ? words.titleOne : words.title(formatNumber(rows, lang));
  return (
    <section>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={260} lines={4} />}
      {data && <SectionHead title={title} sub={rows === 0 ? words.noneText : words.sub} />}
      {rows > 0 && <ul>{data?.oddities.map((each) => <OddRows key={`${each.code} ${each.kind}`} oddity={each} />)}</ul>}
    </section>
  );
}
