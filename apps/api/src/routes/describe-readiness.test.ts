import { readinessAnswer, type ReadinessInput } from '@e-respect/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

describe('readiness', () => {
  let bench: AppBench;
  beforeEach(async () => { bench = await openAppBench(); });
  afterEach(() => bench.close());
  const inputs = async (): Promise<Record<string, ReadinessInput>> => {
    const answer = readinessAnswer.parse(await (await bench.get('/readiness')).json());
    return Object.fromEntries(answer.inputs.map((input) => [input.id, input]));
  };

  it('asks for everything in an empty workspace', async () => {
    const found = await inputs();
    expect(Object.values(found).every(({ state, advice, coverage }) => state === 'absent' && advice !== null && coverage === null)).toBe(true);
    expect(found['complaints']!.unlocks).toContain('complaint_rate');
    expect(found['rates']).toBeUndefined();
  });

  it('weighs feeds by sends and counts what waits', async () => {
    await bench.imported({ kind: 'campaigns' }, 'campaign_id,name,supplier_id,channel\nA,Aa,S,email\nB,Bb,S,email\n');
    await bench.imported({ kind: 'sends' }, 'send_id,campaign_id,email,sent_at,delivered_at\n1,A,a@x.fr,2025-01-01T10:00:00Z,2025-01-01T10:00:01Z\n2,A,b@x.fr,2025-01-01T10:00:00Z,\n3,A,c@x.fr,2025-01-01T10:00:00Z,\n');
    await bench.imported({ kind: 'sends' }, 'send_id,campaign_id,email,sent_at\n4,B,a@x.fr,2025-01-01T10:00:00Z\n5,Z,a@x.fr,2025-01-01T10:00:00Z\n');
    await bench.imported({ kind: 'outcomes' }, 'event_id,send_id,type,occurred_at\ne1,4,complained,2025-01-02T10:00:00Z\ne2,9,complained,2025-01-02T10:00:00Z\n');
    await bench.imported({ kind: 'orders' }, 'order_id,email,ordered_at,revenue,margin,currency\n1,a@x.fr,2025-02-01,10,5,EUR\n2,a@x.fr,2025-02-01,10,,EUR\n3,a@x.fr,2025-02-01,10,5,USD\n');
    const found = await inputs();
    const told = (id: string): [string, number | null] => [found[id]!.state, found[id]!.coverage];
    expect(told('delivered')).toEqual(['partial', 3 / 4]);
    expect(told('complaints')).toEqual(['partial', 1 / 4]);
    expect(told('unsubscribes')).toEqual(['absent', 0]);
    expect(told('campaigns')).toEqual(['partial', 2 / 3]);
    expect(told('suppliers')).toEqual(['absent', 0]);
    expect(told('outcomes')).toEqual(['partial', 1 / 2]);
    expect(told('margin')).toEqual(['partial', 1 / 2]);
    expect(told('rates')).toEqual(['absent', 0]);
    expect(told('sends')).toEqual(['present', 1]);
  });
});
