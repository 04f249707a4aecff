const atSigns = /@|＠|﹫|%40/g;
const separators = /[\s<>()[\],;:"'?&=]+/;

/**
 * Shows a value without the address it may hold: `j…@….fr`. Around an address everything else goes too, since what
 * stands beside it is often the name of its owner. A text without @ is given back unchanged.
 */
export function maskAddress(text: string): string {
  if (text.search(atSigns) < 0) return text;
  const shown = text.trim().split(separators).map(maskWord);
  return shown.filter((word, index) => word !== '…' || shown[index - 1] !== '…').join(' ');
}

function maskWord(word: string): string {
  const [local = '', ...domains] = word.split(atSigns);
  if (domains.length === 0) return '…';
  const first = /[\p{L}\p{N}]/u.exec(local)?.[0] ?? '';
  const topLevel = /\.[a-z]{2,10}$/i.exec(domains.at(-1) ?? '')?.[0] ?? '';
  return `${first}…${'@…'.repeat(domains.length)}${topLevel}`;
}
