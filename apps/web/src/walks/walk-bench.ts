import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportAnswer, QueryAnswer, QueryInput } from '@e-respect/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const WORKED = join(ROOT, 'data/worked');
const STARTS_WITHIN_MS = 60_000;
const ACTS_WITHIN_MS = 10_000;
/** The server gives itself eight seconds to finish; past that it hangs, and a walk must not hang with it. */
const STOPS_WITHIN_MS = 12_000;

export interface Visit {
  width?: number;
  scheme?: 'light' | 'dark';
}

/** The built application over a workspace of its own, and a browser that looks at it. */
export interface WalkBench {
  /** Opens a path in a browser of its own: nothing stored, English-speaking, so that French is our choice. */
  visit(path: string, visit?: Visit): Promise<Page>;
  ask(question: QueryInput): Promise<QueryAnswer>;
  /** what the console said against us since the last look */
  complaints(): string[];
}

interface Application {
  address: string;
  stop(): Promise<void>;
}

async function start(): Promise<Application> {
  const directory = mkdtempSync(join(tmpdir(), 'erespect-walk-'));
  const child = spawn(process.execPath, [join(ROOT, 'apps/api/bin/erespect.mjs'), 'start'], {
    cwd: ROOT, env: { ...process.env, ERESPECT_DATA_DIR: directory, ERESPECT_PORT: '0', ERESPECT_SAMPLE: 'none' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const hung = setTimeout(() => {
      console.warn(`The application did not stop within ${STOPS_WITHIN_MS / 1000} s of being told to: process ${child.pid} is killed.`);
      child.kill('SIGKILL');
    }, STOPS_WITHIN_MS);
    await gone;
    clearTimeout(hung);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    return { address: await addressOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The application says where it is served; whatever else it prints is the reason why it is not. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`The application does not start: ${said}`)), STARTS_WITHIN_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /https?:\/\/\S+/.exec(said)?.[0];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The application ended: ${said}`)));
  });
}

async function importFile(api: string, name: string): Promise<void> {
  const form = new FormData();
  form.append('kind', name.split(/[-.]/)[0] ?? '');
  form.append('file', new Blob([readFileSync(join(WORKED, name))]), name);
  const { import_id: id } = (await (await fetch(`${api}/imports`, { method: 'POST', body: form })).json()) as { import_id: string };
  for (let i = 0; i < 400; i += 1) {
    const { status } = (await (await fetch(`${api}/imports/${id}`)).json()) as ImportAnswer;
    if (status === 'done') return;
    if (status === 'failed' || status === 'cancelled') throw new Error(`${name}: ${status}`);
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  throw new Error(`${name}: still not loaded`);
}

const loadWorkedSet = async (api: string): Promise<void> => {
  for (const name of readdirSync(WORKED).filter((file) => file.endsWith('.csv'))) await importFile(api, name);
};

function benchOf(address: string, browser: Browser): { bench: WalkBench; leave: () => Promise<void> } {
  let heard: string[] = [];
  const visit = async (path: string, { width = 1440, scheme = 'light' }: Visit = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, locale: 'en-GB', reducedMotion: 'reduce', acceptDownloads: true });
    context.setDefaultTimeout(ACTS_WITHIN_MS);
    const page = await context.newPage();
    page.on('console', (message) => { if (message.type() === 'error') heard.push(message.text()); });
    page.on('pageerror', (error) => heard.push(error.message));
    await page.goto(`${address}${path}`);
    await settled(page);
    return page;
  };
  const ask = async (question: QueryInput): Promise<QueryAnswer> => {
    const response = await fetch(`${address}/api/v1/query`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) });
    return (await response.json()) as QueryAnswer;
  };
  const complaints = (): string[] => { const all = heard; heard = []; return all; };
  return { bench: { visit, ask, complaints }, leave: async () => { await Promise.all(browser.contexts().map((context) => context.close())); } };
}

/** A page is settled once its title stands and nothing is being worked out any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Walks over the worked set, or over an empty workspace; the console must have nothing to say. */
export function describeWalks(name: string, data: 'worked' | 'empty', walks: (bench: () => WalkBench) => void): void {
  describe(name, async () => {
    const browser = await findBrowser();
    if (browser === null) {
      it.skip('no browser');
      return;
    }
    let application: Application;
    let open: ReturnType<typeof benchOf>;
    beforeAll(async () => {
      application = await start();
      if (data === 'worked') await loadWorkedSet(`${application.address}/api/v1`);
      open = benchOf(application.address, browser);
    });
    afterEach(async () => {
      await open.leave();
      expect(open.bench.complaints()).toEqual([]);
    });
    afterAll(async () => {
      await browser.close();
      await application.stop();
    });
    walks(() => open.bench);
  });
}
