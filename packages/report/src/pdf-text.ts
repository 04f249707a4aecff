import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

/** The objects of a PDF, its compressed streams inflated, as one searchable string. */
export function pdfObjects(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const parts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const from = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    try {
      parts.push(inflateSync(bytes.subarray(from, bytes.indexOf('endstream', from))).toString('latin1'));
    } catch {
      // Not a deflated stream.
    }
  }
  return parts.join('\n');
}

export function pageCount(pdf: Uint8Array): number {
  return pdfObjects(pdf).match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
}

/** Poppler reads the text back through the fonts; null where it is not installed. */
export function pdfText(pdf: Uint8Array): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] }).toString();
  } catch {
    return null;
  }
}
