import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ImportAnswer, Inspection } from '@e-respect/contract';
import { inOrder } from '../imports/in-order.ts';
import { asBody, CallError, readJson, type Caller } from './caller.ts';
import { EXIT, UsageError } from './exit.ts';

const POLL_MS = 150;

/**
 * `erespect import FILE… [--kind KIND] [--source NAME] [--map MAPPING.json] [--json] [--dry-run]`. Files of which nothing is said
 * are recognised by their heads, and read in a good order.
 */
export async function importCommand(args: string[], caller: Caller): Promise<number> {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true,
    options: { kind: { type: 'string' }, source: { type: 'string' }, map: { type: 'string' }, json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new UsageError('import: donnez au moins un fichier / give at least one file');
  const missing = [...positionals, ...(values.map ? [values.map] : [])].find((path) => !existsSync(path) || !statSync(path).isFile());
  if (missing) throw new UsageError(`import: ${missing} n’est pas un fichier / is not a file`);
  const fields = { kind: values.kind, source: values.source, mapping: values.map ? readFileSync(values.map, 'utf8') : undefined, dry_run: values['dry-run'] ? 'true' : undefined, door: 'command' };
  const nothingSaid = !values.kind && !values.map && !values.source;
  const exits: number[] = [];
  for (const file of nothingSaid ? await recognised(positionals, caller, exits) : positionals.map((path) => ({ path, fields }))) exits.push(await importOne(file, caller, values));
  return [EXIT.failure, EXIT.usage, EXIT.rejected].find((exit) => exits.includes(exit)) ?? EXIT.ok;
}

interface Told { path: string; fields: Record<string, string | undefined> }
interface Recognised { path: string; inspection: Inspection }

/** Sends all files first, so that they can be put in order. One that cannot be read does not stop the others. */
async function recognised(paths: readonly string[], caller: Caller, exits: number[]): Promise<Recognised[]> {
  const files: Recognised[] = [];
  for (const path of paths) {
    try {
      files.push({ path, inspection: await readJson<Inspection>(await caller.call('/uploads', upload(path, { door: 'command' }))) });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      exits.push(refuse(path, error));
    }
  }
  return inOrder(files);
}

/** A file whose kind must be said is a matter of usage; any other is a failure. */
function refuse(path: string, error: CallError): number {
  console.error(`${basename(path)} : ${error.message}`);
  return error.problem.code === 'unknown_kind' ? EXIT.usage : EXIT.failure;
}

async function submit(file: Told | Recognised, caller: Caller, dryRun: boolean): Promise<string> {
  const response = 'inspection' in file
    ? await caller.call(`/uploads/${file.inspection.upload_id}/import`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ dry_run: dryRun }) })
    : await caller.call('/imports', upload(file.path, file.fields));
  return (await readJson<{ import_id: string }>(response)).import_id;
}

async function importOne(file: Told | Recognised, caller: Caller, { json = false, 'dry-run': dryRun = false }: { json?: boolean; 'dry-run'?: boolean }): Promise<number> {
  const import_id = await submit(file, caller, dryRun);
  let answer: ImportAnswer;
  do {
    await new Promise((resolve) => { setTimeout(resolve, POLL_MS); });
    answer = await readJson<ImportAnswer>(await caller.call(`/imports/${import_id}`));
  } while (answer.status === 'queued' || answer.status === 'running');
  if (answer.status === 'failed') return refuse(file.path, new CallError(answer.error!));
  console.log(json ? JSON.stringify(summary(answer)) : words(file.path, answer));
  return answer.status === 'done' ? (answer.rows_rejected > 0 ? EXIT.rejected : EXIT.ok) : EXIT.failure;
}

const summary = (answer: ImportAnswer): Record<string, unknown> => ({
  import_id: answer.import_id, rows_read: answer.rows_read, rows_loaded: answer.rows_loaded, rows_duplicate: answer.rows_duplicate, rows_corrected: answer.rows_corrected,
  rows_pending: answer.rows_pending, rows_rejected: answer.rows_rejected, rejects_file: answer.rejects_file,
  ...(answer.kinds.length > 1 ? { kinds: answer.kinds } : {}),
});

function words(path: string, answer: ImportAnswer): string {
  const reasons = answer.reject_reasons.slice(0, 10).map((reason) => `  ${reason.rows} × ${reason.message.fr}`);
  return [
    `${basename(path)} : ${answer.rows_read} lignes lues = ${answer.rows_loaded} chargées + ${answer.rows_duplicate} doublons + ${answer.rows_corrected} corrigées + ${answer.rows_pending} en attente + ${answer.rows_rejected} refusées`,
    ...reasons,
  ].join('\n');
}

/** The fields come before the file, which is streamed and never held in memory. */
function upload(path: string, fields: Record<string, string | undefined>): RequestInit {
  const boundary = `erespect-${randomUUID()}`;
  const part = (name: string, value: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = Object.entries(fields).map(([name, value]) => (value === undefined ? '' : part(name, value))).join('');
  const name = basename(path).replaceAll(/["\r\n\\]/g, '_');
  async function* body(): AsyncGenerator<Buffer> {
    yield Buffer.from(`${head}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`);
    yield* createReadStream(path);
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  return { method: 'POST', headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` }, body: asBody(Readable.from(body())), duplex: 'half' } as RequestInit;
}
