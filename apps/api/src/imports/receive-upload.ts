import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { userInfo } from 'node:os';
import { DomainError, IMPORT_DOORS, KIND_IDS, mappingSchema, nearest, type ImportAnswer, type KindId, type Mapping } from '@e-respect/contract';
import { sourceId, type ImportJob } from '@e-respect/ingest';
import { FILE_BYTES, sealUpload, type Sealed } from './seal-upload.ts';

export interface ReceiveOptions { importId: string; sealedPath: string; key: Buffer; now: () => Date }
export interface Received { job: ImportJob; bytes: number }

const FIELD_BYTES = 1 << 20;

/** A multipart body, streamed: fields first, then the file, sealed on disk as it comes. */
export async function receiveUpload(request: Request, options: ReceiveOptions): Promise<Received> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) throw noFile();
  const fields = new Map<string, string>();
  const sealed = await readParts(request.body as ReadableStream<Uint8Array>, type, fields, options);
  if (!sealed) throw noFile();
  const { name, hash, bytes } = sealed;
  const mapping = mappingOf(fields.get('mapping'));
  return {
    bytes,
    job: {
      importId: options.importId, sealedPath: options.sealedPath, fileName: name, fileHash: hash, kind: kindOf(fields.get('kind')), mapping,
      source: sourceId(fields.get('source') || undefined), table: fields.get('table'), sheet: fields.get('sheet'), by: byOf(fields.get('door')), dryRun: fields.get('dry_run') === 'true', createdAt: options.now().toISOString(),
    },
  };
}

/** Ends when the body does, whichever way: a client that leaves or lies about its parts ends its own request only. */
async function readParts(body: ReadableStream<Uint8Array>, type: string, fields: Map<string, string>, options: ReceiveOptions): Promise<Sealed | undefined> {
  let sealing: Promise<Sealed> | undefined;
  await new Promise<void>((resolve, reject) => {
    const parser = parserFor(type);
    const source = Readable.fromWeb(body);
    let stop: (() => void) | undefined;
    const fail = (): void => { stop?.(); source.destroy(); reject(noFile()); };
    parser.on('field', (name, value) => fields.set(name, value));
    parser.on('file', (_, stream, name) => {
      stream.on('error', fail);
      stop = () => stream.destroy(noFile());
      sealing = sealUpload(stream, name, options);
      sealing.catch(reject);
    });
    parser.on('error', fail);
    parser.on('finish', resolve);
    source.on('error', fail);
    source.pipe(parser);
  });
  return sealing;
}

function parserFor(type: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { fieldSize: FIELD_BYTES, fields: 20, files: 1, fileSize: FILE_BYTES } });
  } catch {
    throw noFile();
  }
}

function kindOf(text: string | undefined): KindId | undefined {
  if (text === undefined || text === '') return undefined;
  const kind = KIND_IDS.find((id) => id === text);
  if (!kind) throw unknownKind(text);
  return kind;
}

const byOf = (door: string | undefined): ImportAnswer['by'] => ({ user: userInfo().username, door: IMPORT_DOORS.find((each) => each === door) ?? 'api' });

function mappingOf(text: string | undefined): Mapping | undefined {
  if (text === undefined || text === '') return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalidMapping('$');
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw invalidMapping(parsed.error.issues[0]!.path.map((step) => String(step).replaceAll(/[^\w$]/g, '').slice(0, 40)).join('.'));
}

const invalidMapping = (path: string): DomainError => new DomainError('invalid_mapping',
  { fr: `La correspondance (mapping) ne se lit pas : ${path}.`, en: `The mapping cannot be read: ${path}.` },
  { fr: 'Voyez docs/mapping.md pour un exemple.', en: 'See docs/mapping.md for an example.' }, path);

const unknownKind = (text: string): DomainError => new DomainError('unknown_kind',
  { fr: text === '' ? 'Il manque le type de lignes (kind).' : 'Ce type de lignes n’existe pas.', en: text === '' ? 'The kind of rows is missing.' : 'There is no such kind of rows.' },
  { fr: `Types possibles : ${(nearest(text, KIND_IDS).length > 0 ? nearest(text, KIND_IDS) : KIND_IDS).join(', ')}.`, en: `Possible kinds: ${(nearest(text, KIND_IDS).length > 0 ? nearest(text, KIND_IDS) : KIND_IDS).join(', ')}.` }, 'kind');

const noFile = (): DomainError => new DomainError('missing_file',
  { fr: 'Aucun fichier n’a été reçu en entier.', en: 'No file was received whole.' },
  { fr: 'Envoyez un formulaire multipart : kind, puis file.', en: 'Send a multipart form: kind, then file.' });
