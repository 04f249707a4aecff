// Measures the import and the questions in one run, prints the table and keeps it in docs/benchmarks.md.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, createServer } from 'vite';

// The import is measured in a process and a worker of its own, built as the server's are.
const input = { 'import-alone': 'src/bench/import-alone.ts', 'stage-worker': 'src/imports/stage-worker.ts', 'value-worker': 'src/value/value-worker.ts' };
await build({ configFile: 'apps/api/vite.config.ts', root: 'apps/api', logLevel: 'error', build: { outDir: 'dist/bench', rolldownOptions: { input } } });
const vite = await createServer({ configFile: false, logLevel: 'error', appType: 'custom', server: { middlewareMode: true } });
try {
  const { runBench } = await vite.ssrLoadModule('/apps/api/src/bench/run-bench.ts');
  const { machine, measured } = await runBench(resolve('apps/api/dist/bench/import-alone.js'));
  const lines = measured.map(({ what, value, against, ratio }) => `| ${what} | ${value} | ${against} | ${ratio} |`);
  const table = ['| what | measured | against | ratio |', '|---|---|---|---|', ...lines].join('\n');
  console.log(`${machine}\n\n${table}`);
  writeFileSync('docs/benchmarks.md', `# Benchmarks\n\nWritten by \`npm run bench\`. ${machine}. ${new Date().toISOString().slice(0, 10)}.\n\n${table}\n`);
} finally {
  await vite.close();
}
process.exit(0);
