import type { FigureSet, FigureValue, MentionsWeek } from '@e-respect/contract';
import type { RespectCounts, Row } from '@e-respect/warehouse';

const count = (row: Row, id: string, status: FigureValue['status'] = 'ok'): FigureSet => ({ [id]: { value: Number(row[id]), inputs: {}, status } });

/** Counts under their names. What no file tells is left out: unknown, never 0. */
export function countedFigures({ same_day, contacted, written, after_no, to_roles }: RespectCounts): FigureSet {
  const told = Number(after_no['telling']) > 0;
  const status = Number(after_no['silent']) > 0 ? 'partial' : 'ok';
  return {
    ...count(same_day, 'people_with_accepted_lead'), ...count(same_day, 'people_several_times_a_day'),
    ...count(contacted, 'leads_contacted'), ...count(contacted, 'leads_contacted_late'),
    ...count(written, 'people_written'), ...count(written, 'people_written_unproved'),
    ...(told ? { ...count(after_no, 'sends_to_people'), ...count(after_no, 'sends_after_no', status) } : {}),
    ...count(to_roles, 'sends_to_addresses'), ...count(to_roles, 'sends_to_roles'),
  };
}

export const mentionsWeekOf = (row: Row): MentionsWeek =>
  ({ week: String(row['week']), sends: Number(row['sends']), mentions: Number(row['mentions']), negative: Number(row['negative']) });
