import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HookAnswer, HookSettings } from '@e-respect/contract';
import { sealedReader, sealedWriter } from '@e-respect/ingest';
import { Turnstile } from '../imports/turnstile.ts';

/** A hook that is set up. */
export interface KeptHook { secret: string; settings: HookSettings; pending: HookAnswer['pending'] }

const PURPOSE = 'hook settings';

/** Secret addresses and signing keys, sealed on disk with the workspace key. */
export class HookBook {
  private readonly path: string;
  private readonly key: Buffer;
  private readonly writing = new Turnstile();
  private kept: Readonly<Record<string, KeptHook>> = {};

  constructor(directory: string, key: Buffer) {
    this.path = join(directory, 'settings.sealed');
    this.key = key;
  }

  async open(): Promise<void> {
    if (!existsSync(this.path)) return;
    const parts: Buffer[] = [];
    for await (const part of sealedReader(this.path, this.key, PURPOSE)) parts.push(part);
    this.kept = JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, KeptHook>;
  }

  get(source: string): KeptHook | undefined {
    return Object.hasOwn(this.kept, source) ? this.kept[source] : undefined;
  }

  /** Kept once this resolves; undefined forgets the hook. */
  async set(source: string, hook: KeptHook | undefined): Promise<void> {
    const { [source]: _, ...others } = this.kept;
    this.kept = hook ? { ...others, [source]: hook } : others;
    await this.writing.pass(() => this.write(JSON.stringify(this.kept)));
  }

  private async write(text: string): Promise<void> {
    const fresh = `${this.path}.new`;
    await rm(fresh, { force: true });
    const writer = await sealedWriter(fresh, this.key, PURPOSE);
    await writer.write(text);
    await writer.close();
    await rename(fresh, this.path);
  }
}
