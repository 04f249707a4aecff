import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, HOOK_SETTINGS, nearest, type HookAnswer, type HookChange, type HookReceipt, type HookSetting, type HookSettings, type ImportAnswer } from '@e-respect/contract';
import { isSame, SOURCES, type HookRequest } from '@e-respect/ingest';
import type { ImportRegistry } from '../imports/import-registry.ts';
import { HookBook, type KeptHook } from './hook-book.ts';
import { HookJournal } from './hook-journal.ts';
import { HookTally } from './hook-tally.ts';
import { readRequest, type HookedSource, type ReadRequest } from './read-request.ts';
import { Replays } from './replays.ts';

export interface HooksOptions { directory: string; key: Buffer; imports: ImportRegistry; timeZone: string; now: () => Date }

const HOOKED = SOURCES.flatMap((source): HookedSource[] => {
  const document = source.documents?.find(({ id }) => id === 'events');
  return source.hook && document ? [{ id: source.id, label: source.label, hook: source.hook, document }] : [];
});
const NOTHING: HookReceipt = { accepted: 0, set_aside: 0 };

/** The services that send us events: their secret addresses and keys, and what they send. */
export class Hooks {
  private readonly book: HookBook;
  private readonly journal: HookJournal;
  private readonly tally: HookTally;
  private readonly replays: Replays;
  private readonly now: () => Date;

  constructor({ directory, key, imports, timeZone, now }: HooksOptions) {
    const folder = join(directory, 'hooks');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.now = now;
    this.book = new HookBook(folder, key);
    this.tally = new HookTally(folder, timeZone, now);
    this.replays = new Replays(now);
    this.journal = new HookJournal({ directory: folder, uploads: join(directory, 'uploads'), key, imports, now, onHandOver: () => this.tally.save() });
  }

  /** Reads the settings, and imports what a crash left. */
  async open(): Promise<this> {
    await this.book.open();
    await this.journal.recover();
    return this;
  }

  list(): HookAnswer[] {
    return HOOKED.map((source) => this.describe(source));
  }

  /** Sets a hook up, or changes it. */
  async change(id: string, { rotate, ...change }: HookChange): Promise<HookAnswer> {
    const source = hooked(id);
    const given = Object.keys(change) as HookSetting[];
    const foreign = given.find((setting) => !source.hook.takes.includes(setting));
    if (foreign) throw notTaken(source, foreign);
    const kept = this.book.get(id);
    const settings = Object.fromEntries(Object.entries({ ...kept?.settings, ...change }).filter(([, value]) => value !== null && value !== undefined)) as HookSettings;
    const unreadable = source.hook.unreadable?.(settings);
    if (unreadable) throw notReadable(unreadable);
    const secret = kept && !rotate ? kept.secret : randomBytes(24).toString('base64url');
    await this.book.set(id, { secret, settings, pending: kept?.pending ?? null });
    return this.describe(source);
  }

  async remove(id: string): Promise<void> {
    hooked(id);
    await this.book.set(id, undefined);
  }

  /** Whether this is the secret address of a hook; an unknown service and a wrong secret look the same. */
  require(id: string, secret: string): { source: HookedSource; kept: KeptHook } {
    const source = HOOKED.find((each) => each.id === id);
    const kept = this.book.get(id);
    const isRight = isSame(secret, kept?.secret ?? '');
    if (!source || !kept || !isRight) throw nowhere();
    return { source, kept };
  }

  /** Events of a service: checked, counted, and on the disk before the answer. */
  async receive(id: string, secret: string, given: Omit<HookRequest, 'now'>): Promise<HookReceipt> {
    const { source, kept } = this.require(id, secret);
    const read = readRequest(source, kept.settings, { ...given, now: this.now() });
    await this.noteHandshake(id, kept, read);
    if ('refused' in read) throw read.refused;
    const keep = async (): Promise<HookReceipt> => {
      if (read.lines.length > 0) await this.journal.append(id, read.lines);
      this.tally.add(id, read.receipt.accepted + read.receipt.set_aside);
      return read.receipt;
    };
    return read.once === undefined ? keep() : (await this.replays.once(`${id} ${read.once}`, keep)) ?? NOTHING;
  }

  /** Imports what has arrived, without waiting for a quiet moment. */
  flush(): Promise<ImportAnswer[]> {
    return this.journal.flush();
  }

  async close(): Promise<void> {
    await this.journal.close();
    this.tally.save();
  }

  /** A subscription waits for the user until its first events come. */
  private async noteHandshake(id: string, kept: KeptHook, read: ReadRequest): Promise<void> {
    if (read.handshake) {
      const { topic, subscribeUrl, certificateUrl } = read.handshake;
      await this.book.set(id, { ...kept, pending: { topic, subscribe_url: 'refused' in read ? null : subscribeUrl, certificate_url: certificateUrl, at: this.now().toISOString() } });
    } else if (kept.pending && !('refused' in read)) await this.book.set(id, { ...kept, pending: null });
  }

  private describe({ id, label, hook }: HookedSource): HookAnswer {
    const kept = this.book.get(id);
    return {
      source: id, label, path: kept ? `/api/v1/hooks/${id}/${kept.secret}` : null, ready: kept !== undefined && hook.needs.every((setting) => kept.settings[setting] !== undefined),
      takes: hook.takes.map((setting) => ({ setting, label: HOOK_SETTINGS[setting], needed: hook.needs.includes(setting), given: kept?.settings[setting] !== undefined })),
      ...this.tally.of(id), pending: kept?.pending ?? null,
    };
  }
}

function hooked(id: string): HookedSource {
  const source = HOOKED.find((each) => each.id === id);
  if (source) return source;
  const near = nearest(id, HOOKED.map((each) => each.id)).join(', ');
  throw new DomainError('unknown_source', { fr: 'Ce service n’a pas de webhook ici.', en: 'This service has no webhook here.' }, { fr: `Services proches : ${near}.`, en: `Near services: ${near}.` }, 'source');
}

const nowhere = (): DomainError => new DomainError('not_found', { fr: 'Cette adresse ne mène à rien.', en: 'There is nothing at this address.' }, { fr: 'Copiez-la de nouveau depuis la page des webhooks.', en: 'Copy it again from the page of webhooks.' });
const notTaken = ({ label, hook }: HookedSource, setting: HookSetting): DomainError => new DomainError('unknown_key',
  { fr: `${label.fr} ne prend pas ce réglage.`, en: `${label.en} does not take this setting.` },
  { fr: `Réglages possibles : ${hook.takes.join(', ')}.`, en: `Possible settings: ${hook.takes.join(', ')}.` }, setting);
const notReadable = (setting: HookSetting): DomainError => new DomainError('invalid_request',
  { fr: `Ce réglage ne se lit pas : ${HOOK_SETTINGS[setting].fr}.`, en: `This setting cannot be read: ${HOOK_SETTINGS[setting].en}.` },
  { fr: 'Copiez la clé ou le certificat en entier.', en: 'Copy the key or the certificate whole.' }, setting);
