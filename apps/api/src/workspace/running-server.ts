import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'server.json';

/** A file in the data directory names the address of the server that holds it. */
export function announce(dataDirectory: string, address: string): () => void {
  const path = join(dataDirectory, FILE);
  writeFileSync(path, JSON.stringify({ address, pid: process.pid }), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/** The address of the server of this data directory, if one answers there. */
export async function runningServer(dataDirectory: string): Promise<string | undefined> {
  try {
    const { address } = JSON.parse(readFileSync(join(dataDirectory, FILE), 'utf8')) as { address: string };
    await fetch(`${address}/api/v1/health`, { signal: AbortSignal.timeout(2000) });
    return address;
  } catch {
    return undefined;
  }
}
