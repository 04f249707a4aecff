import { existsSync, statfsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { readJson, type Caller } from './caller.ts';
import { EXIT } from './exit.ts';
import type { HealthAnswer, WorkspaceAnswer } from '@e-respect/contract';

const GIB = 1024 ** 3;

/** `erespect doctor`: what is wrong with this installation, in words. */
export async function doctorCommand(config: Config, caller: Caller): Promise<number> {
  const health = await readJson<HealthAnswer>(await caller.call('/health'));
  const workspace = await readJson<WorkspaceAnswer>(await caller.call('/workspace'));
  const { bavail, bsize } = statfsSync(config.dataDirectory);
  const free = (bavail * bsize) / GIB;
  const pending = workspace.facts.reduce((sum, fact) => sum + fact.pending, 0);
  const findings = [
    health.status === 'ok' ? '' : `Le service n’est pas prêt / the service is not ready: ${health.status}`,
    free < 2 ? `Il reste ${free.toFixed(1)} Gio de disque / of disk are left` : '',
    existsSync(config.keyFile) ? '' : `Il manque la clé / the key is missing: ${config.keyFile}`,
    pending > 0 ? `${pending} lignes attendent leur campagne ou leur taux de change / rows wait for their campaign or exchange rate` : '',
  ].filter(Boolean);
  console.log(findings.length > 0 ? findings.join('\n') : 'Tout va bien / all is well.');
  return findings.length > 0 ? EXIT.failure : EXIT.ok;
}
