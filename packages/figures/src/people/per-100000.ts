import type { FigureSet, FigureStatus, FigureValue, Language } from '@e-respect/contract';
import { formatEuros } from '../format/format.ts';
import { formatNumber, UNKNOWN } from '../format/number-format.ts';
import { PEOPLE_PARTS, REACTION_PARTS, REFUSAL_FIGURES } from '../overview-query.ts';
import { FLOW_TEXT, type FlowId } from './per-100000-text.ts';
import { pointsGrid, type PointKind, type PointsGrid } from './points-grid.ts';
import { readFigure, readValue } from '../format/read-figure.ts';
import { resultOf } from '../verdict/verdict.ts';
import type { DataTable } from '../format/sentence.ts';

export type Flow = { id: FlowId; label: string; /** scaled to 100 000 gross leads */ value: number | null; text: string; status: FigureStatus; /** the measure as counted */ counted: number | null };

export type Per100000Model = {
  /** 100 000 ÷ gross leads; null without leads: then nothing is drawn */
  factor: number | null;
  title: string;
  subtitle: string;
  flows: Flow[];
  grid: PointsGrid | null;
  /** the parts of the picture in figures and words, for those that find no room beside it */
  parts: { kind: PointKind; number: string; text: string }[];
  /** what a reader must know before trusting the picture: few leads, people whom it cannot show */
  notes: string[];
  /** the ringed points: how many bought; null when unknown or when nobody did */
  buyers: { number: string; text: string } | null;
  alt: string;
  table: DataTable;
};

const LEADS = 100_000;
/** Below this many leads, 100 000 of them are an extrapolation, and the picture says so. */
const FEW_LEADS = 1000;
const FLOW_IDS: readonly FlowId[] = [
  'sends', 'people_solicited', 'people_said_no', ...PEOPLE_PARTS, 'leads_gross', ...REFUSAL_FIGURES, 'leads_net', 'people_recruited', 'buyers', 'repeat_buyers', 'spend_eur', 'margin_eur',
];
/** Counted on mature leads only, hence laid to the gross leads that are mature: both sides cover the same leads. */
const MATURE: ReadonlySet<FlowId> = new Set(['buyers', 'repeat_buyers', 'margin_eur']);

/** Every flow × 100 000 ÷ gross leads, and the picture of the people behind them. */
export function per100000(figures: FigureSet, lang: Language): Per100000Model {
  const factor = factorOf(readValue(figures, 'leads_gross'));
  const matureFactor = factorOf(readValue(figures, 'leads_gross_mature')) ?? null;
  const flows = [...FLOW_IDS.map((id) => flow(id, readFigure(figures, id), MATURE.has(id) ? matureFactor : factor, lang)), ...reputationFlows(figures, { factor, matureFactor }, lang)];
  const grid = factor === null ? null : gridOf(flows);
  const notes = notesOf(flows, grid, lang);
  const parts = (grid?.parts ?? []).map(({ kind, people }) => ({ kind, number: formatNumber(people, lang), text: FLOW_TEXT[lang].kinds[kind] }));
  return { factor, ...headings(flows, grid, lang), flows, grid, parts, notes, buyers: buyersOf(flows, lang), alt: [altOf(flows, grid, lang), ...notes].join(' '), table: tableOf(flows, lang) };
}

export function flowOf(model: { flows: readonly Flow[] }, id: FlowId): Flow | undefined {
  return model.flows.find((candidate) => candidate.id === id);
}

function factorOf(leads: number | null): number | null {
  return leads === null || leads === 0 ? null : LEADS / leads;
}

function flow(id: FlowId, figure: Pick<FigureValue, 'value' | 'status'>, factor: number | null, lang: Language): Flow {
  const value = figure.value === null || factor === null ? null : figure.value * factor;
  const text = value === null ? UNKNOWN : id.endsWith('_eur') ? formatEuros(value, lang, { decimals: 0 }) : formatNumber(value, lang);
  return { id, label: FLOW_TEXT[lang].labels[id], value, text, status: figure.status, counted: figure.value };
}

/** What reputation cost, and what is left after it, when the cost was asked for: the result is of mature leads, the cost of all. */
function reputationFlows(figures: FigureSet, { factor, matureFactor }: { factor: number | null; matureFactor: number | null }, lang: Language): Flow[] {
  if (!figures['reputation_cost_eur']) return [];
  const cost = readFigure(figures, 'reputation_cost_eur');
  const result = resultOf(figures);
  const counted = result === null || cost.value === null ? null : result - cost.value;
  const value = result === null || cost.value === null || factor === null || matureFactor === null ? null : result * matureFactor - cost.value * factor;
  const left: Flow = {
    id: 'net_eur', label: FLOW_TEXT[lang].labels.net_eur, value, text: formatEuros(value, lang, { decimals: 0 }),
    status: value === null ? 'no_data' : cost.status, counted,
  };
  return [flow('reputation_cost_eur', cost, factor, lang), left];
}

const KIND_OF_PART: Record<Exclude<(typeof PEOPLE_PARTS)[number], 'people_with_lead'>, PointKind> = {
  people_ordered: 'ordered', people_complained: 'complained', people_unsubscribed: 'unsubscribed',
  people_not_reached: 'not_reached', people_clicked: 'clicked', people_silent: 'silent',
};

/** Null unless every part that holds people solicited is known: a picture with a hole would read as a zero. */
function gridOf(flows: readonly Flow[]): PointsGrid | null {
  const value = (id: FlowId): number | null => flowOf({ flows }, id)?.value ?? null;
  const [solicited, withLead, recruited] = [value('people_solicited'), value('people_with_lead'), value('people_recruited')];
  if (solicited === null || solicited === 0 || withLead === null || recruited === null) return null;
  // Some recruits may come without any send: the picture shows at most those among the solicited.
  const net = Math.min(recruited, withLead);
  const people = new Map<PointKind, number>([['net', net], ['refused', withLead - net]]);
  for (const [part, kind] of Object.entries(KIND_OF_PART)) {
    const count = value(part as FlowId);
    if (count === null && !REACTION_PARTS.has(part)) return null;
    people.set(kind, count ?? 0);
  }
  const buyers = value('buyers');
  return pointsGrid(people, buyers === null || recruited === 0 ? buyers : (buyers * net) / recruited);
}

function notesOf(flows: readonly Flow[], grid: PointsGrid | null, lang: Language): string[] {
  const words = FLOW_TEXT[lang];
  const leads = flowOf({ flows }, 'leads_gross')?.counted ?? 0;
  const few = leads > 0 && leads < FEW_LEADS ? [leads === 1 ? words.fewOne : words.few.replace('{leads}', formatNumber(leads, lang))] : [];
  const [recruited, withLead] = [flowOf({ flows }, 'people_recruited')?.value ?? 0, flowOf({ flows }, 'people_with_lead')?.value ?? 0];
  return [...few, ...(grid !== null && recruited > withLead ? [words.unsolicited] : [])];
}

function headings(flows: readonly Flow[], grid: PointsGrid | null, lang: Language): { title: string; subtitle: string } {
  const words = FLOW_TEXT[lang];
  const text = (id: FlowId): string => flowOf({ flows }, id)?.text ?? UNKNOWN;
  const [solicited, saidNo] = [flowOf({ flows }, 'people_solicited'), flowOf({ flows }, 'people_said_no')];
  const title = !solicited?.value || typeof saidNo?.value !== 'number' ? words.titleUnknown : words.title.replace('{saidNo}', saidNo.text);
  const unit = grid === null ? '' : ` ${grid.peoplePerPoint === 1 ? words.unitOfOne : words.unit.replace('{unit}', formatNumber(grid.peoplePerPoint, lang))}`;
  return { title, subtitle: words.subtitle.replace('{sends}', text('sends')).replace('{people}', text('people_solicited')) + unit };
}

function buyersOf(flows: readonly Flow[], lang: Language): Per100000Model['buyers'] {
  const [buyers, repeat] = [flowOf({ flows }, 'buyers'), flowOf({ flows }, 'repeat_buyers')];
  if (!buyers?.value) return null;
  const words = FLOW_TEXT[lang];
  return { number: buyers.text, text: repeat?.value ? words.boughtOf.replace('{repeat}', repeat.text) : words.bought };
}

function altOf(flows: readonly Flow[], grid: PointsGrid | null, lang: Language): string {
  const words = FLOW_TEXT[lang];
  const said = flows.filter(({ value }) => value !== null && value !== 0).map(({ label, text }) => `${label}${words.colon}${text}`);
  const points = grid === null ? '' : `${words.points.replace('{total}', formatNumber(grid.total, lang)).replace('{unit}', formatNumber(grid.peoplePerPoint, lang))} `;
  return `${words.alt} ${points}${said.join(words.separator)}.`;
}

function tableOf(flows: readonly Flow[], lang: Language): DataTable {
  const words = FLOW_TEXT[lang];
  return {
    caption: words.alt,
    head: words.tableHead,
    rows: flows.map(({ label, text, counted, id }) => [label, text, counted === null ? UNKNOWN : id.endsWith('_eur') ? formatEuros(counted, lang) : formatNumber(counted, lang)]),
  };
}
