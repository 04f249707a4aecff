import { createHash } from 'node:crypto';
import { DomainError } from '@e-respect/contract';
import { sealedWriter, SPOOL_PURPOSE } from '@e-respect/ingest';

export interface Sealed { name: string; hash: string; bytes: number }

export const FILE_BYTES = 4 * 1024 ** 3;
const NAME_LENGTH = 120;

/** A name is shown, never used as a path; one that holds an address shows none of it. */
export const shownName = (name: string | undefined): string => {
  const base = (name ?? '').split(/[/\\]/).at(-1)!.replaceAll(/\p{Cc}/gu, '').slice(-NAME_LENGTH);
  return /@|＠|﹫|%40/.test(base) ? `…${/\.[a-z0-9]{1,8}$/i.exec(base)?.[0] ?? ''}` : base || 'file.csv';
};

/** Writes a file sealed on disk as it comes, with its hash; what is begun and not ended is removed. */
export async function sealUpload(stream: AsyncIterable<unknown> & { truncated?: boolean }, name: string | undefined, { sealedPath, key }: { sealedPath: string; key: Buffer }): Promise<Sealed> {
  const writer = await sealedWriter(sealedPath, key, SPOOL_PURPOSE);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      await writer.write(chunk);
    }
    if (stream.truncated) throw tooLarge();
    await writer.close();
  } catch (error) {
    await writer.discard().catch(() => undefined);
    throw error;
  }
  return { name: shownName(name), hash: hash.digest('hex'), bytes };
}

const tooLarge = (): DomainError => new DomainError('too_large',
  { fr: 'Ce fichier dépasse 4 Gio.', en: 'This file is larger than 4 GiB.' },
  { fr: 'Coupez-le par mois.', en: 'Split it by month.' });
