import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { Inbox } from './inbox.ts';

describe('the watched folder', () => {
  let bench: AppBench;
  let folder: string;
  let inbox: Inbox;
  beforeEach(async () => {
    bench = await openAppBench();
    folder = mkdtempSync(join(tmpdir(), 'erespect-inbox-'));
    inbox = new Inbox({ ...bench.workspace, folder });
  });
  afterEach(async () => {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const names = (of: string): string[] => readdirSync(join(folder, of)).map((name) => name.replace(/^\S+Z /, '')).sort();

  it('imports what rests, suppliers and campaigns before leads, and moves it', async () => {
    put('a-leads.csv', 'lead_id,campaign_id,email,acquired_at\nL1,C1,a@free.fr,2025-03-03\nL2,C1,b@free.fr,hier\n');
    put('b-campaigns.csv', 'campaign_id,name,supplier_id,channel\nC1,One,S1,email\n');
    put('c-leads.csv.part', 'lead_id');
    await inbox.look();
    expect(names('done')).toEqual([]);
    await inbox.look();
    expect(names('done')).toEqual(['a-leads.csv', 'a-leads.csv.txt', 'b-campaigns.csv']);
    expect(readdirSync(folder).sort()).toEqual(['c-leads.csv.part', 'done', 'refused']);
    const answers = await bench.workspace.imports.list(10);
    expect(answers.map(({ by, rows_loaded, rows_pending, rows_rejected }) => [by.door, rows_loaded, rows_pending, rows_rejected]).sort()).toEqual([['inbox', 1, 0, 0], ['inbox', 1, 0, 1]]);
  });

  it('waits for a file that still grows, and says why it refuses one', async () => {
    put('x.csv', 'what,is\n');
    await inbox.look();
    put('x.csv', 'what,is\nthis,about\n');
    await inbox.look();
    expect(names('refused')).toEqual([]);
    await inbox.look();
    expect(names('refused')).toEqual(['x.csv', 'x.csv.txt']);
    const words = readFileSync(join(folder, 'refused', readdirSync(join(folder, 'refused')).find((name) => name.endsWith('.txt'))!), 'utf8');
    expect(words).toMatch(/kind/);
  });

  it('reads a folder named after a kind as that kind, and follows no link', async () => {
    mkdirSync(join(folder, 'costs'));
    put('costs/k.csv', 'campaign_id,day,amount,kind\nC1,2025-03-03,10,media\n');
    const secret = join(bench.directory, 'workspace.key');
    symlinkSync(secret, join(folder, 'link.csv'));
    await inbox.look();
    await inbox.look();
    expect(names('done')).toEqual(['k.csv']);
    expect(names('refused')).toEqual([]);
  });
});
