// Builds the API and the pages when a source has changed since the last build. Built-ins only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'var']);
const files = (directory) => readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
  const path = join(directory, entry.name);
  if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : files(path);
  return /\.(test|slow|walk)\.[a-z]+$/.test(entry.name) ? [] : [path];
});

function stampOf(directories) {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const path of directories.flatMap(files).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function build(app, stamp) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--config', `${app}/vite.config.ts`, app], { stdio: 'inherit' });
    child.on('exit', (code) => {
      if (code !== 0) return reject(new Error(`${app}: the build failed`));
      writeFileSync(`${app}/dist/.stamp`, stamp);
      resolve();
    });
  });
}

const force = process.argv.includes('--force');
const stale = ['apps/api', 'apps/web'].map((app) => ({ app, stamp: stampOf([app, 'packages']) }))
  .filter(({ app, stamp }) => force || !existsSync(`${app}/dist/.stamp`) || readFileSync(`${app}/dist/.stamp`, 'utf8') !== stamp);
if (stale.length > 0) {
  console.log('e-Respect : construction… / building…');
  try {
    await Promise.all(stale.map(({ app, stamp }) => build(app, stamp)));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
