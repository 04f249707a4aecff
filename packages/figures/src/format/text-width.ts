const NARROW = /[ilIjtfr1.,'’:;!| \u00a0\u202f·()]/;
const WIDE = /[mwMW%€@&]/;
const CAPITAL = /\p{Lu}/u;
const IDEOGRAPH = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/;

/** A generous estimate of a line's width in Source Sans 3, in the unit of `size`: no canvas here, and a label must never be clipped. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (IDEOGRAPH.test(letter) || (letter.codePointAt(0) ?? 0) > 0xffff) ems += 1.05;
    else if (WIDE.test(letter)) ems += 0.84;
    else if (NARROW.test(letter)) ems += 0.33;
    else ems += CAPITAL.test(letter) ? 0.62 : 0.53;
  }
  return ems * size;
}

/** Cut to a number of letters, with an ellipsis; the whole name stays in the table. */
export function shorten(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('').trimEnd()}…`;
}
