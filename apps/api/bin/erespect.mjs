#!/usr/bin/env node
// A committed file, since npm links no bin that is built later.
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/main.js', import.meta.url);
if (!existsSync(bundle)) {
  console.error('e-Respect n’est pas encore construit : lancez npm start. / e-Respect is not built yet: run npm start.');
  process.exit(1);
}
const { main } = await import(bundle.href);
await main(process.argv.slice(2));
