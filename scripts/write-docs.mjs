// Writes the pages that follow from the source; with --check it only says which of them are stale.
// The source is TypeScript: Vite reads it, so that plain Node 20 can run this.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';
import { figuresPage } from './docs/figures-page.mjs';
import { kindsPage } from './docs/kinds-page.mjs';

async function writePages() {
  const server = await createServer({
    configFile: false, root: process.cwd(), appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const { entries } = await server.ssrLoadModule('/packages/metrics/src/index.ts');
    const { KINDS } = await server.ssrLoadModule('/packages/contract/src/index.ts');
    const { REASON_CODES, reasonText } = await server.ssrLoadModule('/packages/ingest/src/reasons.ts');
    return { 'docs/figures.md': figuresPage(entries()), 'docs/kinds.md': kindsPage(KINDS, REASON_CODES, reasonText) };
  } finally {
    await server.close();
  }
}

const pages = Object.entries(await writePages());
const stale = pages.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
if (!process.argv.includes('--check')) stale.forEach(([path, text]) => writeFileSync(path, text));
else if (stale.length > 0) {
  console.error(`${stale.map(([path]) => path).join(', ')}: stale, run node scripts/write-docs.mjs.`);
  process.exit(1);
}
