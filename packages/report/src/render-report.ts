import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from './fonts.ts';
import { printable } from './printable.ts';
import type { ReportModel } from './report-model.ts';
import source from './report.typ?raw';

/** A folder that need not exist: the source and the data are shadow files, and nothing else may be read. */
const WORKSPACE = join(tmpdir(), 'e-respect-report');
const MAIN = join(WORKSPACE, 'report.typ');
const DATA = join(WORKSPACE, 'report.json');

let compiler: NodeCompiler | null = null;

/**
 * The board report as PDF/UA-1: the same model gives the same bytes. Text reaches Typst as JSON only, never as source.
 * Synchronous (under a second): call it in a worker.
 *
 * @throws Error when Typst refuses the document (an image without alternative text, for one).
 */
export function renderReport(model: ReportModel): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: loadFonts() }] });
  try {
    compiler.addSource(MAIN, source);
    compiler.mapShadow(DATA, Buffer.from(JSON.stringify(model, printableStrings)));
    return new Uint8Array(compiler.pdf({ mainFilePath: MAIN }, { pdfStandard: 'ua-1' }));
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function printableStrings(key: string, value: unknown): unknown {
  return typeof value === 'string' && key !== 'svg' ? printable(value) : value;
}
