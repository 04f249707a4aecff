const longNumber = /\d{16}/;
const numberAt = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wholeNumber = /^-?[1-9]\d*$/;

/** JSON whose whole numbers beyond 2^53 are kept digit by digit, as strings: services number their messages so. */
export const parseJson = (text: string): unknown => JSON.parse(longNumber.test(text) ? quoteLongNumbers(text) : text) as unknown;

function quoteLongNumbers(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = 0; at < text.length;) {
    if (text[at] === '"') {
      at = afterString(text, at);
      continue;
    }
    numberAt.lastIndex = at;
    const number = numberAt.exec(text)?.[0];
    if (number !== undefined && wholeNumber.test(number) && !Number.isSafeInteger(Number(number))) {
      parts.push(text.slice(kept, at), '"', number, '"');
      kept = at + number.length;
    }
    at += number?.length ?? 1;
  }
  return parts.join('') + text.slice(kept);
}

function afterString(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}
