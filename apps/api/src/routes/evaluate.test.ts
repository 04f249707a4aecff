import { problemAnswer, type Problem } from '@e-respect/contract';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { CALCULATORS, type CalculatorName } from '../evaluate/calculators.ts';
import { evaluateHere } from '../evaluate/evaluate-in-worker.ts';
import { answerProblem } from '../problem.ts';
import { evaluateInputs } from './evaluate.ts';
import { openApi } from './open-api.ts';

const app = new Hono().route('/', evaluateInputs(evaluateHere)).route('/', openApi());
app.onError((error, c) => answerProblem(c, error));

const post = async (name: string, body: unknown): Promise<Response> =>
  app.request(`/evaluate/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) });

/** Every answer is read by its contract. */
async function evaluate<T>(name: CalculatorName, body: unknown): Promise<T> {
  const response = await post(name, body);
  expect(response.status).toBe(200);
  return CALCULATORS[name].answer.parse(await response.json()) as T;
}
async function refused(name: string, body: unknown): Promise<Problem & { status: number }> {
  const response = await post(name, body);
  return { ...problemAnswer.parse(await response.json()).error, status: response.status };
}
const near = (value: number, digits = 6): unknown => expect.closeTo(value, digits);

describe('calculators', () => {
  it('rate', async () => {
    expect(await evaluate('rate', { k: 81, n: 263 })).toEqual({ wilson: [near(0.255289), near(0.36621)], jeffreys: [near(0.254522), near(0.365647)] });
    expect(await evaluate('rate', { k: 0, n: 20, level: 0.95 })).toEqual({ wilson: [0, near(0.161125)], jeffreys: [0, near(0.116639)] });
    // 1.281552² ÷ (n + 1.281552²) at 80 %.
    expect(await evaluate('rate', { k: 0, n: 20, level: 0.8 })).toMatchObject({ wilson: [0, near(1.6423744 / 21.6423744)] });
  });

  it('compare-rates', async () => {
    const items = [['a', 30, 1000], ['b', 45, 1200], ['c', 8, 200], ['d', 120, 4000]].map(([id, k, n]) => ({ id, k, n }));
    const answer = await evaluate<{ pairwise: { a: string; b: string; p_a_gt_b: number }[]; shrunk: { rate: number }[] }>('compare-rates', { items });
    expect(answer).toMatchObject({ best: [{ id: 'a', p: near(0.060824) }, { id: 'b', p: near(0.359103) }, { id: 'c', p: near(0.562211) }, { id: 'd', p: near(0.017862) }] });
    expect(answer.pairwise.map(({ a, b }) => a + b)).toEqual(['ab', 'ac', 'ad', 'bc', 'bd', 'cd']);
    // Drawn to the family: the leader by 200 trials most.
    expect(answer.shrunk[2]!.rate).toBeLessThan(0.035);
    const spread = [['a', 1, 100], ['b', 5, 100], ['c', 9, 100], ['d', 20, 100]].map(([id, k, n]) => ({ id, k, n }));
    expect(await evaluate('compare-rates', { items: spread })).toMatchObject({ prior: { a: near(1.383691, 4), b: near(14.490884, 3), mean: near(1.383691 / 15.874575) }, shrunk: [{ id: 'a', rate: near(2.383691 / 115.874575) }, {}, {}, {}] });
    expect(await evaluate('compare-rates', { items: [{ id: 'x', k: 2, n: 9 }] })).toMatchObject({ best: [{ id: 'x', p: 1 }], pairwise: [], prior: { a: 0.5, b: 0.5 } });
  });

  it('reputation-cost: the worked check of the design, and a value out of range', async () => {
    const parameters = { value_per_contact_eur: 1.1, margin_per_inboxed_eur: 0.02, delta_u: 0.5, delta_k: 0.2, h: 0.25, omega: 1, d3: 0.05, kappa: 0.053, case_share: 0.02, case_cost_eur: 4, fixed_eur: 1500 };
    const providers = [['gmail', 800_000, 2000, 300_000, 150, 1_500_000], ['yahoo', 200_000, 900, 70_000, 35, 350_000], ['microsoft', 400_000, 400, 140_000, 70, 700_000], ['isps', 600_000, 900, 200_000, 100, 1_000_000]]
      .map(([provider, campaign_inboxed, campaign_complaints, brand_inboxed_7d, brand_complaints_7d, brand_later_mails]) => ({ provider, campaign_inboxed, campaign_complaints, brand_inboxed_7d, brand_complaints_7d, brand_later_mails }));
    const inputs = { unsubscribes: 9600, hard_bounces: 24_000, pressured_silent: 350_000, mean_excess: 3, months: 1, providers };
    expect(await evaluate('reputation-cost', { inputs, parameters })).toMatchObject({ c1_eur: near(15_576), c2_eur: near(1207.6715, 4), c3_eur: near(2550.625), c4_eur: near(1836), total_eur: near(21_170.3, 1) });
    expect(await refused('reputation-cost', { inputs, parameters: { ...parameters, omega: 1.1 } })).toMatchObject({ status: 400, path: 'parameters.omega', hint: { fr: 'Attendu : de 0 à 1.', en: 'Expected: 0 to 1.' } });
    expect(await refused('reputation-cost', { inputs, parameters: { ...parameters, value_per_contact_eur: -1 } })).toMatchObject({ path: 'parameters.value_per_contact_eur', hint: { en: 'Expected: 0 to 1000000000.' } });
  });

  it('lifetime-value', async () => {
    const people = [
      [0, 0, 52, 310], [0, 0, 40, 250], [0, 0, 26, 180], [1, 8, 52, 30], [1, 30, 40, 25], [1, 3, 26, 28], [2, 20, 52, 18], [2, 36, 40, 15],
      [3, 15, 26, 9], [3, 45, 52, 14], [5, 38, 40, 7], [6, 25, 26, 3], [8, 50, 52, 5], [12, 39, 40, 2], [4, 12, 52, 6], [7, 20, 52, 3],
    ].map(([x = 0, t_x = 0, T = 0, count = 1]) => ({ x, t_x, T, count, mean_spend: x === 0 ? 0 : 20 + ((x * 7) % 11) }));
    const answer = await evaluate<{ expected: number[]; discounted: number[]; p_alive: number[] }>('lifetime-value', { people, model: 'pareto_nbd', horizon: 26, discount: 0.002 });
    expect(answer).toMatchObject({ parameters: { r: near(0.20746402, 5), alpha: near(12.63068875, 4), s: near(0.97488304, 5), beta: near(28.98129541, 3) }, log_likelihood: near(-1825.216293, 5), at_limit: false });
    expect([answer.expected.length, answer.discounted.length, answer.p_alive.length]).toEqual([16, 16, 16]);
    expect(answer.discounted.every((each, i) => each < answer.expected[i]! && each > answer.expected[i]! * 1.002 ** -26)).toBe(true);
    const plain = await evaluate<Record<string, unknown>>('lifetime-value', { people: people.map(({ x, t_x, T, count }) => ({ x, t_x, T, count })), model: 'mbg_nbd' });
    expect(Object.keys(plain).sort()).toEqual(['at_limit', 'log_likelihood', 'p_alive', 'parameters']);
    expect(plain['parameters']).toEqual({ r: near(1.32514549, 5), alpha: near(18.13609762, 4), a: near(0.60787217, 5), b: near(0.18415839, 5) });
  });

  it('lifetime-value tells that there is no fit', async () => {
    expect(await refused('lifetime-value', { people: [{ x: 0, t_x: 0, T: 9, count: 500 }], model: 'bg_nbd' })).toMatchObject({ status: 422, code: 'no_fit', path: 'people' });
    expect(await refused('lifetime-value', { people: [{ x: 2, t_x: 3, T: 9 }], model: 'bg_nbd' })).toMatchObject({ status: 422, code: 'no_fit', message: { en: expect.stringContaining('four') } });
  });

  it('survival', async () => {
    const times = [[6, 1, 3], [7, 1, 1], [10, 1, 1], [13, 1, 1], [16, 1, 1], [22, 1, 1], [23, 1, 1], ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((t) => [t, 0, 1])].map(([t, event, count]) => ({ t, event: event === 1, count }));
    const { curve } = await evaluate<{ curve: { t: number; survival: number }[] }>('survival', { times });
    expect(curve.map(({ t, survival }) => [t, survival])).toEqual([[6, 0.857143], [7, 0.806723], [10, 0.752941], [13, 0.690196], [16, 0.627451], [22, 0.537815], [23, 0.448179]].map(([t, s]) => [t, near(s!)]));
    expect(await evaluate('survival', { times: [{ t: 1, event: 1 }, { t: 2, event: 0 }] })).toEqual({ curve: [{ t: 1, survival: 0.5, se: near(Math.SQRT1_2 / 2) }] });
  });

  it('attribution', async () => {
    const paths = [{ path: ['C1', 'C2', 'C3'], conversions: 1, value: 90 }, { path: ['C1'], conversions: 0, nulls: 1 }, { path: ['C2', 'C3'], conversions: 0, nulls: 1 }];
    expect(await evaluate('attribution', { paths, half_life_steps: 1 })).toEqual({
      methods: {
        first: { C1: 1, C2: 0, C3: 0 }, last: { C1: 0, C2: 0, C3: 1 }, linear: { C1: near(1 / 3), C2: near(1 / 3), C3: near(1 / 3) }, position: { C1: near(0.4), C2: near(0.2), C3: near(0.4) },
        time_decay: { C1: near(1 / 7), C2: near(2 / 7), C3: near(4 / 7) }, shapley: { C1: near(1 / 3), C2: near(1 / 3), C3: near(1 / 3) },
        markov: { credit: { C1: near(0.2), C2: near(0.4), C3: near(0.4) }, removal: { C1: near(0.5), C2: near(1), C3: near(1) } },
      },
      values: expect.objectContaining({ last: { C1: 0, C2: 0, C3: 90 }, markov: { C1: near(18), C2: near(36), C3: near(36) } }),
    });
  });

  it('experiment', async () => {
    const arms = [{ id: 'new', n: 1000, conversions: 130, complaints: 9 }, { id: 'old', n: 1000, conversions: 100, complaints: 2 }];
    // Without tau: a tenth of √(0.1 · 0.9), which is the 0.03 of the design.
    for (const tau of [{ tau: 0.03 }, {}]) {
      expect(await evaluate('experiment', { arms, control: 'old', ...tau })).toMatchObject({
        effects: [{ arm: 'new', difference: near(0.03, 12), fixed: { p: near(0.035285) }, always_valid: { low: near(-0.013735), high: near(0.073735), p: near(0.382271) } }],
        sample_ratio: { p: near(1) }, alpha_per_effect: 0.05, guardrail: [{ arm: 'new', p_worse: expect.any(Number) }],
      });
    }
    const means = [{ id: 'none', n: 400, mean: 10, variance: 25 }, { id: 'a', n: 400, mean: 11, variance: 36 }, { id: 'b', n: 400, mean: 9, variance: 25 }];
    const answer = await evaluate<{ effects: { arm: string; se: number; fixed: { high: number } }[]; best: { p: number }[] }>('experiment', { arms: means, control: 'none' });
    expect(answer).toMatchObject({ alpha_per_effect: 0.025, tau: 0.5, guardrail: [] });
    expect(answer.effects.map(({ arm, se }) => [arm, se])).toEqual([['a', near(Math.sqrt(61 / 400))], ['b', near(Math.sqrt(50 / 400))]]);
    // Two arms share 5 %: z at 98.75 % is 2.241403.
    expect(answer.effects[0]!.fixed.high).toBeCloseTo(1 + 2.2414027 * Math.sqrt(61 / 400), 6);
    expect(answer.best.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 8);
  });

  it('sample-size', async () => {
    expect(await evaluate('sample-size', { base: 0.02, target: 0.022 })).toEqual({ per_arm: 80_682 });
  });
});

describe('what calculators refuse', () => {
  const person = { x: 1, t_x: 2, T: 3 };
  it.each<[CalculatorName, unknown, string, string]>([
    ['rate', { k: 3, n: 2 }, 'k', '0 to n'],
    ['rate', { k: -1, n: 2 }, 'k', '0 to 1000000000'],
    ['rate', { k: 1, n: 0 }, 'n', '1 to 1000000000'],
    ['rate', { k: 1.5, n: 2 }, 'k', 'a whole number'],
    ['rate', { k: 1, n: 2, level: 1 }, 'level', '< 1'],
    ['rate', { k: 1 }, 'n', 'a number'],
    ['rate', null, '$', 'an object'],
    ['rate', '{"k": NaN, "n": 2}', '$', 'an object'],
    ['compare-rates', { items: [] }, 'items', '≥ 1 items'],
    ['compare-rates', { items: [{ id: 'a', k: 1, n: 2 }, { id: 'a', k: 1, n: 2 }] }, 'items.1.id', 'a different id on every line'],
    ['lifetime-value', { people: [{ ...person, t_x: 4 }], model: 'bg_nbd' }, 'people.0.t_x', '0 to T'],
    ['lifetime-value', { people: [{ x: 0, t_x: 2, T: 3 }], model: 'bg_nbd' }, 'people.0.t_x', '0 when x is 0'],
    ['lifetime-value', { people: [person, { ...person, mean_spend: 0 }], model: 'bg_nbd' }, 'people.1.mean_spend', 'above 0 when x is above 0'],
    ['lifetime-value', { people: [person], model: 'bgnbd' }, 'model', 'bg_nbd, mbg_nbd, pareto_nbd'],
    ['lifetime-value', { people: [person], model: 'bg_nbd', horizon: 0 }, 'horizon', '> 0'],
    ['lifetime-value', { people: [person], model: 'bg_nbd', discount: 0.1 }, 'discount', 'with a horizon only'],
    ['survival', { times: [{ t: -1, event: true }] }, 'times.0.t', '0 to 1000000000'],
    ['survival', { times: [{ t: 1, event: 'yes' }] }, 'times.0.event', 'true or false'],
    ['attribution', { paths: [{ path: [], conversions: 1 }] }, 'paths.0.path', '≥ 1 items'],
    ['attribution', { paths: [{ path: Array.from({ length: 101 }, () => 'a'), conversions: 1 }] }, 'paths.0.path', '≤ 100 items'],
    ['attribution', { paths: [{ path: ['a'], conversions: 1 }], half_life_steps: 0 }, 'half_life_steps', '0.01 to 1000000'],
    ['experiment', { arms: [{ id: 'a', n: 2, conversions: 1 }, { id: 'b', n: 2, mean: 1, variance: 1 }], control: 'a' }, 'arms.1', 'conversions, or mean and variance, alike for all arms'],
    ['experiment', { arms: [{ id: 'a', n: 2, conversions: 1 }, { id: 'b', n: 2, conversions: 3 }], control: 'a' }, 'arms.1.conversions', '0 to n'],
    ['experiment', { arms: [{ id: 'a', n: 2, conversions: 1 }, { id: 'b', n: 2, conversions: 2 }], control: 'c' }, 'control', 'the id of an arm'],
    ['experiment', { arms: [{ id: 'a', n: 2, conversions: 1 }], control: 'a' }, 'arms', '≥ 2 items'],
    ['sample-size', { base: 0.1, target: 0.1 }, 'target', 'another rate than base'],
    ['sample-size', { base: 0.1, target: 1.2 }, 'target', '0 to 1'],
  ])('%s %j', async (name, body, path, allowed) => {
    const problem = await refused(name, body);
    expect([problem.status, problem.code, problem.path]).toEqual([400, 'invalid_request', path]);
    expect(problem.hint.en).toBe(`Expected: ${allowed}.`);
    expect(problem.hint.fr).not.toContain('undefined');
  });

  it('names keys and calculators near a mistyped one', async () => {
    expect(await refused('rate', { k: 1, n: 2, levle: 0.9 })).toMatchObject({ status: 400, code: 'unknown_key', path: '$', hint: { en: expect.stringContaining('level') } });
    expect(await refused('lifetime-value', { people: [{ x: 1, t_x: 2, T: 3, counts: 2 }], model: 'bg_nbd' })).toMatchObject({ code: 'unknown_key', path: 'people.0', hint: { en: expect.stringContaining('count') } });
    expect(await refused('atribution', {})).toMatchObject({ status: 404, code: 'not_found', hint: { en: expect.stringContaining('attribution') } });
  });

  it('are described', async () => {
    const { paths } = (await (await app.request('/openapi.json')).json()) as { paths: Record<string, unknown> };
    for (const name of Object.keys(CALCULATORS)) expect(paths[`/evaluate/${name}`]).toBeDefined();
  });
});
