/** A table and not TextDecoder: on Node 20 `new TextDecoder('windows-1252')` gives U+0080 for 0x80 where € is meant. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const iso885915: Readonly<Record<string, string>> = {
  '\xa4': '€', '\xa6': 'Š', '\xa8': 'š', '\xb4': 'Ž', '\xb8': 'ž', '\xbc': 'Œ', '\xbd': 'œ', '\xbe': 'Ÿ',
};

export function fromWindows1252(latin1: string): string {
  return latin1.replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}

export function fromIso885915(latin1: string): string {
  return latin1.replace(/[\xa4\xa6\xa8\xb4\xb8\xbc-\xbe]/g, (character) => iso885915[character] ?? character);
}
