import type { TimelineAnswer } from '@e-respect/contract';
import { formatCountOf, formatDay, formatNumber, localDay } from '@e-respect/figures';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../lib/api/client.ts';
import { workspaceQuery } from '../../lib/api/queries.ts';
import { useDocumentTitle } from '../../lib/page-meta.ts';
import { keepPeriod } from '../../lib/view/use-view.ts';
import { Trouble } from '../../ui/notice.tsx';
import { PageTurn } from '../../ui/page-turn.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Standfirst } from '../../ui/verdict.tsx';
import { personNumber, useAddressWords } from './address-words.ts';
import { TimelineRow } from './timeline-row.tsx';

const PAGE = 100;

const timelineQuery = (person: string, offset: number) => queryOptions({
  queryKey: ['timeline', person, offset],
  queryFn: ({ signal }): Promise<TimelineAnswer> => call((c) => c.timelineAnswer, `/people/${encodeURIComponent(person)}/timeline?before=${offset}`, { signal }),
  placeholderData: keepPreviousData,
});

function Timeline({ answer, offset, onTurn }: { answer: TimelineAnswer; offset: number; onTurn: (offset: number) => void }) {
  const { own, lang } = useAddressWords();
  const { data } = useQuery(workspaceQuery);
  const zone = data?.time_zone ?? 'UTC';
  const words = own.timeline;
  const { next, total, events } = answer;
  const count = (value: number): string => formatNumber(value, lang);
  return (
    <section>
      <Scroll label={own.timeline.title(personNumber(answer.person))}>
        <table className="tbl stacked timeline">
          <caption className="off-screen">{own.timeline.title(personNumber(answer.person))}</caption>
          <thead><tr>{[words.when, words.what, words.where, words.detail].map((head) => <th key={head} scope="col" className="l">{head}</th>)}</tr></thead>
          {/* Facts have no name of their own and their order never changes. */}
          <tbody>{events.map((event, at) => <TimelineRow key={`${offset + at}${event.at}`} event={event} zone={zone} />)}</tbody>
        </table>
      </Scroll>
      {total > PAGE && (
        <PageTurn back={words.earlier} on={words.later} range={words.range(count(offset + 1), count(offset + events.length), count(total))}
          onBack={offset > 0 ? () => onTurn(Math.max(0, offset - PAGE)) : null} onOn={next ? () => onTurn(Number(next)) : null} />
      )}
    </section>
  );
}

/** One person's story, under a number that says nothing. */
export function PersonPage() {
  const { own, t, lang } = useAddressWords();
  const { person } = useParams({ from: '/people/$person' });
  const [offset, setOffset] = useState(0);
  const { data, error, refetch } = useQuery(timelineQuery(person, offset));
  const { data: workspace } = useQuery(workspaceQuery);
  const title = own.timeline.title(personNumber(Number(person)));
  useDocumentTitle(title);
  const crumb = <p className="crumb"><Link to="/addresses" search={keepPeriod}>{own.timeline.back}</Link></p>;
  if (error) return <>{crumb}<Trouble level={1} error={error} retry={() => void refetch()} /></>;
  if (!data) return <Skeleton height={700} lines={8} page={title} />;
  const known = data.addresses.map((each) => [own.classes.names[each.address_class] ?? each.address_class, t.campaigns.providerNames[each.mailbox_provider] ?? each.mailbox_provider, each.list && own.lists.names[each.list]].filter(Boolean).join(', '));
  return (
    <>
      {crumb}
      <h1 className="title">{title}</h1>
      <Standfirst>{own.timeline.sub(formatCountOf(data.total, own.timeline.event, lang), data.as_of ? formatDay(localDay(data.as_of, workspace?.time_zone ?? 'UTC'), lang) : '—')}</Standfirst>
      {known.length > 0 && <p className="note">{own.timeline.addresses(known.join(t.shell.semicolon))}</p>}
      <Timeline answer={data} offset={offset} onTurn={setOffset} />
    </>
  );
}
