import type { Dimension } from '@e-respect/contract';
import type { Question } from './question.ts';
import { BY_MONTH, fact, type Fact } from './facts.ts';
import { groupingSets, keyNames } from './grouping.ts';
import { columnsOf, lacks, onlyTime, scopeOf, shared, type Parameters } from './scope.ts';

/** Orders of each person in each row (alias p): who bought twice, and the spread of margins, need the person. */
export function perPerson(question: Question, parameters: Parameters, by: readonly Dimension[]): string {
  const source = fact('orders', question.basis);
  const scope = scopeOf(source, by, question.filters, parameters);
  const { select, groupBy } = groupingSets(columnsOf(by, source.dimensions), question.by.length, ['person']);
  return `SELECT ${select}, count(*) AS orders, sum(revenue) AS revenue, sum(margin) AS margin, bool_or(margin IS NULL) AS margin_unknown, count(*) FILTER (WHERE credited) AS credited_orders
    FROM ${scope.from}
    WHERE ${scope.where}
    ${groupBy}`;
}

/** Margin by whole days of age, for the day a cohort has paid itself back. */
export function perAge(question: Question, parameters: Parameters, by: readonly Dimension[]): string {
  const source = fact('payback', question.basis);
  const scope = scopeOf(source, by, question.filters, parameters);
  const { select, groupBy } = groupingSets(columnsOf(by, source.dimensions), question.by.length, ['age_days']);
  return `SELECT ${select}, sum(margin) AS margin
    FROM ${scope.from}
    WHERE ${scope.where} AND age_days IS NOT NULL AND margin IS NOT NULL
    ${groupBy}`;
}

/** People of each row for some other fact: who has a lead there, who ordered in its time. */
function peopleOf(source: Fact, { filters }: Pick<Question, 'filters'>, parameters: Parameters, by: readonly Dimension[]): string {
  const scope = scopeOf(source, by, filters, parameters);
  const { select, groupBy } = groupingSets(columnsOf(by, source.dimensions), by.length, ['person']);
  return `SELECT ${select} FROM ${scope.from} WHERE ${scope.where} ${groupBy}`;
}

function samePersonAndRow(alias: string, by: readonly Dimension[], own: readonly Dimension[]): string {
  if (own.length === 0) return `${alias}.person = w.person`;
  const keys = own.map((dimension, at) => `${alias}.by_${at} = w.by_${by.indexOf(dimension)}`);
  return [`${alias}.person = w.person`, `${alias}.is_total = w.is_total`, ...keys].join(' AND ');
}

/** The most that a person had delivered in less than 30 × 24 h, and in how many months it was more than 7, among all sends of the period, whatever the filters and the row. */
const MOST_DELIVERED = `SELECT person, max(delivered) AS most, count(DISTINCT date_trunc('month', day)) FILTER (WHERE delivered > 7) AS months FROM (
      SELECT person, day, count(*) OVER (PARTITION BY person ORDER BY sent_at RANGE BETWEEN CURRENT ROW AND (INTERVAL 30 DAY - INTERVAL 1 MICROSECOND) FOLLOWING) AS delivered
      FROM {s}.pressed_mail WHERE delivered = 1 AND day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
    ) GROUP BY person`;

/** People of each row who once had much mail (alias p), in their place, with the most they had in 30 days. */
export const pressedPeople = (question: Question, parameters: Parameters, by: readonly Dimension[]): string =>
  `SELECT w.*, q.most, q.months FROM (${placed(question, parameters, by, sourcesOf(question, fact('pressed', question.basis)))}) AS w JOIN (${MOST_DELIVERED}) AS q ON q.person = w.person`;

/** Each solicited person of each row (alias p) in one place, the first that applies (10-rulings 16). */
export const placedPeople = (question: Question, parameters: Parameters, by: readonly Dimension[], only?: string): string =>
  placed(question, parameters, by, cutsNothing(question) ? { ...BY_MONTH, weight: 'min(m.weight)' } : sourcesOf(question, fact('people', question.basis)), only);

/** Where mail, leads and orders of people are read, and how many people a person stands for. */
interface Sources { mail: Fact; leads: Fact; orders: Fact; weight: string }

/** A person's orders count by their own day alone, whatever the basis and the credit (10-rulings 15). */
const sourcesOf = ({ basis }: Question, mail: Fact): Sources => ({ mail, leads: fact('leads', basis), orders: fact('orders', 'calendar'), weight: '1' });

const cutsNothing = ({ by, filters, wholeMonths }: Question): boolean => wholeMonths && !lacks(BY_MONTH.mail, [...by, ...filters.map(({ dimension }) => dimension)]);

function placed(question: Question, parameters: Parameters, by: readonly Dimension[], { mail, leads, orders, weight }: Sources, only?: string): string {
  const scope = scopeOf(mail, by, question.filters, parameters);
  const { select, groupBy } = groupingSets(columnsOf(by, mail.dimensions), question.by.length, ['m.person']);
  const leadsBy = shared(leads, by);
  const leadFilters = question.filters.filter((filter) => !lacks(leads, [filter.dimension]));
  const ordersBy = onlyTime(by);
  const orderFilters = question.filters.filter((filter) => onlyTime([filter.dimension]).length > 0);
  return `
    WITH solicited AS (
      SELECT ${select}, ${weight} AS weight, max(m.delivered) = 1 AS reached, max(m.clicked) = 1 AS clicked,
        max(m.unsubscribed) = 1 AS unsubscribed, max(m.complained) = 1 AS complained
      FROM ${scope.from}
      WHERE ${[scope.where, 'm.person IS NOT NULL', ...(only ? [only] : [])].join(' AND ')}
      ${groupBy}
    ), recruited AS (
      ${peopleOf(leads, { filters: leadFilters }, parameters, leadsBy)}
    ), ordered AS (
      ${peopleOf(orders, { filters: orderFilters }, parameters, ordersBy)}
    )
    SELECT ${keyNames(question.by.length).map((key) => `w.${key}`).join(', ')}, w.person, w.weight, coalesce(w.reached, false) AS reached, r.person IS NOT NULL AS has_lead,
      CASE
        WHEN r.person IS NOT NULL THEN 'lead'
        WHEN o.person IS NOT NULL THEN 'ordered'
        WHEN w.complained THEN 'complained'
        WHEN w.unsubscribed THEN 'unsubscribed'
        WHEN NOT coalesce(w.reached, false) THEN 'not_reached'
        WHEN w.clicked THEN 'clicked'
        ELSE 'silent'
      END AS place
    FROM solicited AS w
    LEFT JOIN recruited AS r ON ${samePersonAndRow('r', by, leadsBy)}
    LEFT JOIN ordered AS o ON ${samePersonAndRow('o', by, ordersBy)}`;
}
