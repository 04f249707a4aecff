import type { QueryAnswer, QueryInput } from '@e-respect/contract';
import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerQuery } from '../api/queries.ts';
import { questionOf } from './question.ts';
import { useView } from './use-view.ts';
import type { View } from './view.ts';

export interface Answered {
  result: UseQueryResult<QueryAnswer>;
  /** The question itself, for its CSV; null while no period is known. */
  question: QueryInput | null;
}

/** The figures of the view on the page, or of `view` where a block looks wider or narrower than the page. */
export function useAnswer(figures: readonly string[], by: NonNullable<QueryInput['by']> = [], view?: View): Answered {
  const shown = useView();
  const question = shown.period ? questionOf(view ?? shown.view, shown.period, figures, by) : null;
  const options = answerQuery(question ?? { figures: [], period: { from: '2000-01-01', to: '2000-01-01' } });
  const result = useQuery(question ? options : { ...options, queryFn: skipToken });
  return { result, question };
}
