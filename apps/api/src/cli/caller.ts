import { Readable } from 'node:stream';
import type { Problem } from '@e-respect/contract';
import type { Workspace } from '../workspace/open-workspace.ts';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { runningServer } from '../workspace/running-server.ts';

/** Speaks to the API: of the server that holds the data directory when there is one, else of this very process. */
export interface Caller {
  call(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

const RETRIES = 60;
const PAUSE_MS = 500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

export async function openCaller(config: Config, open: (config: Config) => Promise<Workspace>): Promise<Caller> {
  for (let attempt = 0; ; attempt += 1) {
    const address = await runningServer(config.dataDirectory);
    if (address) return { call: (path, init) => fetch(`${address}/api/v1${path}`, init), close: () => Promise.resolve() };
    try {
      const workspace = await open(config);
      const app = createApp(workspace);
      return { call: async (path, init) => app.request(`http://localhost/api/v1${path}`, init), close: () => workspace.close() };
    } catch (error) {
      // Another command holds the workspace: it ends soon, or a server is just starting there.
      const locked = (error as { problem?: Problem }).problem?.code === 'locked';
      if (!locked || attempt >= RETRIES) throw error;
      await pause(PAUSE_MS);
    }
  }
}

export class CallError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.message.fr} ${problem.hint.fr}\n${problem.message.en} ${problem.hint.en}`);
    this.problem = problem;
  }
}

export async function readJson<T>(response: Response): Promise<T> {
  const body = (await response.json()) as T & { error?: Problem };
  if (body.error && typeof body.error === 'object' && 'code' in body.error && !response.ok) throw new CallError(body.error);
  return body;
}

export const asBody = (stream: Readable): ReadableStream => Readable.toWeb(stream) as ReadableStream;
