// Installs what is missing, with nothing but Node itself: compares the lockfile with the stamp of the last install.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`e-Respect : il faut Node 20.19 ou plus récent (ici ${process.versions.node}). / Node 20.19 or newer is needed.`);
  process.exit(1);
}
const STAMP = 'node_modules/.deps-stamp';
const wanted = createHash('sha256').update(readFileSync('package-lock.json'))
  .update(process.platform + process.arch + process.versions.modules).digest('hex');
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  console.log('e-Respect : installation des dépendances… / installing dependencies…');
  const windows = process.platform === 'win32';
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: windows });
  if (done.status !== 0) process.exit(done.status ?? 1);
  writeFileSync(STAMP, wanted);
}
