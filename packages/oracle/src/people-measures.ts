import type { Feed } from './dataset.ts';
import { campaignsOf, mailsOf, within, type Coverage, type Mails } from './mail-measures.ts';
import { counted, missing, type Measured } from './measured.ts';
import { deliveryRule, knows } from './outcomes.ts';
import { isPressured, solicitedPeople, type SolicitedPerson } from './people.ts';
import type { Row } from './row.ts';

/** What a figure about people is asked of: unknown when no mail is to a person, partial beside totals. */
interface PeopleKnowledge {
  readonly solicited: 'ok' | 'partial' | 'no_data';
  readonly reached: 'ok' | 'partial' | 'no_data';
  readonly silent: 'ok' | 'partial' | 'no_data';
}

const REACTIONS: readonly Feed[] = ['clicked', 'unsubscribed', 'complained'];

function peopleKnowledge(row: Row, mails: Mails): PeopleKnowledge {
  const { dataset } = row.view;
  const beside = mails.totals.length > 0;
  if (mails.sends.length === 0) return beside ? { solicited: 'no_data', reached: 'no_data', silent: 'no_data' } : { solicited: 'ok', reached: 'ok', silent: 'ok' };
  const campaigns = campaignsOf({ sends: mails.sends, totals: [] });
  const rules = campaigns.map((campaign) => deliveryRule(dataset, campaign));
  const solicited = beside ? 'partial' : 'ok';
  if (rules.every((rule) => rule === 'unknown')) return { solicited, reached: 'no_data', silent: 'no_data' };
  const reached = beside || rules.some((rule) => rule !== 'known') ? 'partial' : 'ok';
  const blind = campaigns.some((campaign) => REACTIONS.some((feed) => !knows(dataset, campaign, feed)));
  return { solicited, reached, silent: blind ? 'partial' : reached };
}

export const PEOPLE_FIGURES = ['people_solicited', 'people_reached', 'people_said_no', 'people_silent', 'people_pressured'] as const;
export type PeopleFigure = (typeof PEOPLE_FIGURES)[number];

const KNOWLEDGE_OF: Readonly<Record<PeopleFigure, keyof PeopleKnowledge>> = {
  people_solicited: 'solicited',
  people_reached: 'reached',
  people_said_no: 'reached',
  people_silent: 'silent',
  people_pressured: 'silent',
};

function belongs({ view, scope }: Row, figure: PeopleFigure, { person, place, reached, saidNo }: SolicitedPerson): boolean {
  if (figure === 'people_solicited') return true;
  if (figure === 'people_reached') return reached;
  if (figure === 'people_said_no') return saidNo;
  return place === 'silent' && (figure === 'people_silent' || isPressured(view, scope, person));
}

function peopleIn(row: Row, mails: Mails, figure: PeopleFigure): Measured {
  const knowledge = peopleKnowledge(row, mails)[KNOWLEDGE_OF[figure]];
  if (knowledge === 'no_data') return missing;
  const people = solicitedPeople(row.view, mails.sends, row.around);
  return counted(people.filter((person) => belongs(row, figure, person)).length, knowledge === 'partial');
}

export function peopleMeasure(row: Row, figure: PeopleFigure): Measured {
  const mails = mailsOf(row);
  return mails === null ? missing : peopleIn(row, mails, figure);
}

/** Both sides on the sends of the campaigns whose delivery is known or derived. */
export function silentRate(row: Row): Coverage {
  const mails = mailsOf(row);
  if (mails === null) return { top: missing, bottom: missing };
  const asked = campaignsOf({ sends: mails.sends, totals: [] });
  const covered = asked.filter((campaign) => deliveryRule(row.view.dataset, campaign) !== 'unknown');
  const part = { sends: within(mails, new Set(covered)).sends, totals: mails.totals };
  const top = peopleIn(row, part, 'people_silent');
  const bottom = top.value === null ? missing : peopleIn(row, part, 'people_solicited');
  if (asked.length > 0 && covered.length === 0) return { top: missing, bottom: missing };
  return { top: { ...top, partial: top.partial || covered.length < asked.length }, bottom };
}

export function solicitedIn(row: Row): SolicitedPerson[] {
  return solicitedPeople(row.view, row.sends ?? [], row.around);
}

