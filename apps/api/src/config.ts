import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const zone = z.string().refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC', 'is not a time zone such as Europe/Paris');

const environment = z.object({
  ERESPECT_PORT: port.default(4400),
  ERESPECT_HOST: z.string().default('127.0.0.1'),
  ERESPECT_DATA_DIR: z.string().default('data/var'),
  ERESPECT_SAMPLE: z.enum(['auto', 'none']).default('auto'),
  ERESPECT_TIME_ZONE: zone.default('Europe/Paris'),
  ERESPECT_KEY_FILE: z.string().optional(),
  ERESPECT_MEMORY_LIMIT: z.string().regex(/^\d+(\.\d+)?\s?(KB|MB|GB|KiB|MiB|GiB)$/i, 'is not a size such as 2GB').default('1GB'),
  ERESPECT_INBOX: z.string().optional(),
  ERESPECT_LOG: z.enum(['silent', 'info', 'debug']).default('info'),
});

export interface Config {
  port: number;
  host: string;
  dataDirectory: string;
  sample: 'auto' | 'none';
  timeZone: string;
  keyFile: string;
  memoryLimit: string;
  /** A folder whose files are imported as they appear. */
  inbox: string | undefined;
  log: 'silent' | 'info' | 'debug';
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** The only place that reads the environment; one readable sentence per mistake. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const env = parsed.data;
  if (!LOOPBACK.has(env.ERESPECT_HOST)) {
    throw new ConfigError(['ERESPECT_HOST: only the loopback address is served, since there are no accounts yet / seule l’adresse locale est servie, il n’y a pas encore de comptes']);
  }
  const dataDirectory = resolve(env.ERESPECT_DATA_DIR);
  return {
    port: env.ERESPECT_PORT, host: env.ERESPECT_HOST, dataDirectory, sample: env.ERESPECT_SAMPLE, timeZone: env.ERESPECT_TIME_ZONE,
    keyFile: resolve(env.ERESPECT_KEY_FILE ?? `${dataDirectory}/workspace.key`), memoryLimit: env.ERESPECT_MEMORY_LIMIT,
    inbox: env.ERESPECT_INBOX === undefined ? undefined : resolve(env.ERESPECT_INBOX), log: env.ERESPECT_LOG,
  };
}

export class ConfigError extends Error {
  constructor(mistakes: readonly string[]) {
    super(`e-Respect : configuration refusée / configuration refused\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
  }
}
