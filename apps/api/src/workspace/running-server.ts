import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'server.json';

/** The header in which a server says which start of which workspace it is. */
export const INSTANCE_HEADER = 'X-ERespect-Instance';

/** A file in the data directory names the address of the server that holds it, and the server itself. */
export function announce(dataDirectory: string, address: string, instance: string): () => void {
  const path = join(dataDirectory, FILE);
  writeFileSync(path, JSON.stringify({ address, instance, pid: process.pid }), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/** The address of the server of this data directory, if one answers there. */
export async function runningServer(dataDirectory: string): Promise<string | undefined> {
  try {
    const { address, instance } = JSON.parse(readFileSync(join(dataDirectory, FILE), 'utf8')) as { address: string; instance: string };
    const { headers } = await fetch(`${address}/api/v1/health`, { signal: AbortSignal.timeout(2000) });
    // After a crash another workspace's server may answer there.
    return headers.get(INSTANCE_HEADER) === instance ? address : undefined;
  } catch {
    return undefined;
  }
}
