// Everything a release needs: the quick half first, then the whole, random oracles and walks in a real browser included.
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['types', ['npx', 'tsc', '--noEmit']],
  ['lint', ['npx', 'oxlint', '--deny-warnings']],
  ['layers', ['npx', 'depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'apps']],
  ['dead code', ['npx', 'knip']],
  ['versions', ['npx', 'sherif', '-r', 'root-package-manager-field']],
  ['figures.md', ['node', 'scripts/write-docs.mjs', '--check']],
  ['build', ['node', 'scripts/build-if-stale.mjs']],
  ['tests', ['npx', 'vitest', 'run', '--project', '!calibration']],
];

for (const [name, [command, ...args]] of STEPS) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, command === 'npx' ? ['--no-install', ...args] : args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(status ?? 1);
  }
}
