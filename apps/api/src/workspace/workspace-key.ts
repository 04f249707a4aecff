import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DomainError } from '@e-respect/contract';

/** The workspace key: the file's bytes without a trailing newline, made on first start, readable by its owner alone. */
export function workspaceKey(path: string, mayBeMade: boolean): Buffer {
  if (!existsSync(path)) {
    if (!mayBeMade) throw wrongKey();
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const bytes = readFileSync(path);
  const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? -2 : -1) : bytes.length;
  const key = bytes.subarray(0, end);
  if (key.length === 0) throw new Error(`${path}: the workspace key is empty`);
  return key;
}

export const wrongKey = (): DomainError => new DomainError('conflict',
  { fr: 'La clé de cet espace de travail manque, ou n’est pas celle qui a servi à ses données.', en: 'The key of this workspace is missing, or is not the one its data were made with.' },
  { fr: 'Remettez workspace.key à sa place (ou ERESPECT_KEY_FILE) : sans elle, chaque personne serait une inconnue.', en: 'Put workspace.key back in its place (or ERESPECT_KEY_FILE): without it every person would be a stranger.' });
