import type { PlainLines } from './plain-lines.ts';

const QUOTE = 34;
const LINE_FEED = 10;

/** Passes over the lines that nobody asks for: one without a quote, at the start of a record, is all of its record. */
export function passAllBut(wanted: ReadonlySet<number>): PlainLines {
  return {
    take(bytes, from, firstLine) {
      const quote = bytes.indexOf(QUOTE, from);
      let at = from;
      let lines = 0;
      for (let end = bytes.indexOf(LINE_FEED, at); end >= 0; end = bytes.indexOf(LINE_FEED, at)) {
        if ((quote >= 0 && quote < end) || wanted.has(firstLine + lines)) break;
        at = end + 1;
        lines += 1;
      }
      return { at, lines };
    },
  };
}
