import { fileURLToPath } from 'node:url';
import { ConfigError, readConfig, type Config } from '../config.ts';
import { evaluateInWorker } from '../evaluate/evaluate-in-worker.ts';
import { inspectInWorker } from '../imports/inspect-in-worker.ts';
import { stageInWorker } from '../imports/stage-in-worker.ts';
import { startServer } from '../server.ts';
import { valueInWorker } from '../value/value-in-worker.ts';
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts';
import { CallError, openCaller, type Caller } from './caller.ts';
import { doctorCommand } from './doctor-command.ts';
import { EXIT, UsageError } from './exit.ts';
import { importCommand } from './import-command.ts';
import { queryCommand } from './query-command.ts';
import { reportCommand } from './report-command.ts';
import { sampleCommand } from './sample-command.ts';
import { version } from '../../package.json';

const USAGE = `erespect <command>
  start                                                    sert l’application / serves the application
  import FILE… [--kind KIND] [--source NAME] [--map M.json] [--json] [--dry-run]
  query --figures a,b --by supplier --from D --to D [--where channel=email] [--basis cohort] [--horizon 365] [--format table|json|csv]
  report --from D --to D [--lang fr] --out FILE.pdf
  sample --out DIR [--scale N] [--seed S]
  doctor`;

/** Beside the bundle: worker threads, and the built pages two folders up. */
const beside = (file: string): URL => new URL(file, import.meta.url);
const open = (config: Config): Promise<Workspace> =>
  openWorkspace(config, { stage: stageInWorker(beside('./stage-worker.js')), inspect: inspectInWorker(beside('./inspect-worker.js')), evaluate: evaluateInWorker(beside('./evaluate-worker.js')), doValue: valueInWorker(beside('./value-worker.js')), scripts: { report: beside('./report-worker.js') }, version });

async function withCaller(run: (caller: Caller, config: Config) => Promise<number>): Promise<number> {
  const config = readConfig();
  const caller = await openCaller(config, open);
  try {
    return await run(caller, config);
  } finally {
    await caller.close();
  }
}

async function run(command: string | undefined, args: string[]): Promise<number> {
  switch (command) {
    case 'start':
      await startServer(readConfig(), { open, pages: fileURLToPath(beside('../../web/dist')), print: (line) => console.log(line), version });
      return EXIT.ok;
    case 'import': return withCaller((caller) => importCommand(args, caller));
    case 'query': return withCaller((caller) => queryCommand(args, caller));
    case 'report': return withCaller((caller) => reportCommand(args, caller));
    case 'sample': return sampleCommand(args);
    case 'doctor': return withCaller((caller, config) => doctorCommand(config, caller));
    default: throw new UsageError(USAGE);
  }
}

function exitOf(error: unknown): number {
  const parse = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ?? false;
  if (error instanceof UsageError || parse) {
    console.error((error as Error).message);
    return EXIT.usage;
  }
  if (error instanceof CallError || error instanceof ConfigError) console.error(error.message);
  else if ((error as { problem?: CallError['problem'] }).problem) console.error(new CallError((error as { problem: CallError['problem'] }).problem).message);
  else if ((error as { code?: string }).code === 'EADDRINUSE') console.error('Ce port est pris : donnez ERESPECT_PORT. / This port is taken: give ERESPECT_PORT.');
  else console.error(`erespect: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.failure;
}

/** Runs one command and says how it ended; `start` keeps the process alive. */
export async function main(argv: readonly string[]): Promise<void> {
  const [command, ...args] = argv;
  try {
    const exit = await run(command, args);
    if (command !== 'start' || exit !== EXIT.ok) process.exitCode = exit;
  } catch (error) {
    process.exit(exitOf(error));
  }
}
