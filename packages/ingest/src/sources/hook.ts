import { createHash, createHmac, createPublicKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { HookSetting, HookSettings } from '@e-respect/contract';
import { parseJson } from '../formats/parse-json.ts';

export interface HookRequest {
  /** As the service was given it. */
  url: string;
  header(name: string): string | undefined;
  body: Buffer;
  now: Date;
}

/** A signature that holds; `once` tells it from all others. */
export interface Signed { once: string }

/** What a service asks of the user before it sends events. */
export interface Handshake { topic: string; subscribeUrl: string | null; certificateUrl: string | null }

/** How a service's requests are told to be its own, and cut into events for its documents. */
export interface Hook {
  /** Settings it takes beside its secret address. */
  takes: readonly HookSetting[];
  /** Without these no event is accepted. */
  needs: readonly HookSetting[];
  /** The setting that cannot be what it should be. */
  unreadable?(settings: HookSettings): HookSetting | undefined;
  /** Checks the service's signature over the bytes as they came; absent where a service signs nothing. */
  signed?(request: HookRequest, settings: HookSettings): Signed | undefined;
  handshake?(body: Buffer): Handshake | undefined;
  /** Throws a SyntaxError for a body that is none. */
  events(body: Buffer): readonly unknown[];
}

const digest = (value: string | Buffer): Buffer => createHash('sha256').update(value).digest();

/** Takes as long whatever differs, lengths included. */
export const isSame = (a: string | Buffer, b: string | Buffer): boolean => timingSafeEqual(digest(a), digest(b));

const WINDOW_MS = 300_000;
/** Within five minutes of now, either way. */
export const isFresh = (milliseconds: number, now: Date): boolean => Math.abs(now.getTime() - milliseconds) <= WINDOW_MS;

export const hmac = (algorithm: 'sha1' | 'sha256', key: string | Buffer, ...parts: readonly (string | Buffer)[]): Buffer => {
  const sum = createHmac(algorithm, key);
  parts.forEach((part) => sum.update(part));
  return sum.digest();
};

const keys = new Map<string, KeyObject>();
/** A public key in any usual writing, a certificate included; reading one takes longer than checking with it. */
export function publicKey(text: string): KeyObject {
  const known = keys.get(text);
  if (known) return known;
  const key = text.includes('-----BEGIN') ? createPublicKey(text) : createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  if (keys.size > 50) keys.clear();
  keys.set(text, key);
  return key;
}

export function isPublicKey(text: string, type: 'ec' | 'rsa'): boolean {
  try {
    return publicKey(text).asymmetricKeyType === type;
  } catch {
    return false;
  }
}

/** The body's JSON: an array of events, or one. */
export function jsonEvents(body: Buffer): readonly unknown[] {
  const value = parseJson(body.toString('utf8').replace(/^\uFEFF/, ''));
  return Array.isArray(value) ? value : [value];
}

/** A service that signs nothing: its secret address, and a password or a token in the request's head if the user sets one. */
export const passwordHook: Hook = { takes: ['user', 'password', 'token'], needs: [], events: jsonEvents };
