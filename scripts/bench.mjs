// Measures the import and the questions in one run, prints the table and keeps it in docs/benchmarks.md.
import { writeFileSync } from 'node:fs';
import { createServer } from 'vite';

const vite = await createServer({ configFile: false, logLevel: 'error', appType: 'custom', server: { middlewareMode: true } });
try {
  const { runBench } = await vite.ssrLoadModule('/apps/api/src/bench/run-bench.ts');
  const { machine, measured } = await runBench();
  const lines = measured.map(({ what, value, against, ratio }) => `| ${what} | ${value} | ${against} | ${ratio} |`);
  const table = ['| what | measured | against | ratio |', '|---|---|---|---|', ...lines].join('\n');
  console.log(`${machine}\n\n${table}`);
  writeFileSync('docs/benchmarks.md', `# Benchmarks\n\nWritten by \`npm run bench\`. ${machine}. ${new Date().toISOString().slice(0, 10)}.\n\n${table}\n`);
} finally {
  await vite.close();
}
process.exit(0);
