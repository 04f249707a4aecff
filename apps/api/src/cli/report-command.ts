import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readJson, type Caller } from './caller.ts';
import { EXIT, UsageError } from './exit.ts';

/** `erespect report --from D --to D [--lang fr] [--campaign C] --out FILE.pdf` */
export async function reportCommand(args: string[], caller: Caller): Promise<number> {
  const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' }, lang: { type: 'string' }, campaign: { type: 'string' }, out: { type: 'string' } } });
  if (!values.from || !values.to || !values.out) throw new UsageError('report: donnez --from, --to et --out / give --from, --to and --out');
  const search = new URLSearchParams({ from: values.from, to: values.to, lang: values.lang ?? 'fr', ...(values.campaign ? { campaign: values.campaign } : {}) });
  const response = await caller.call(`/reports/board.pdf?${search}`);
  if (!response.ok) await readJson(response);
  const pdf = Buffer.from(await response.arrayBuffer());
  writeFileSync(values.out, pdf);
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  console.log(JSON.stringify({ path: values.out, pages, sha256: createHash('sha256').update(pdf).digest('hex') }));
  return EXIT.ok;
}
