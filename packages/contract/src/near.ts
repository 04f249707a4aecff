/** Number of single-letter changes from one word to another (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

/** The names most like a mistyped one, nearest first. */
export function nearest(word: string, names: readonly string[], most = 3): string[] {
  const sharesAWord = (name: string): boolean => word.length > 3 && (name.includes(word) || word.includes(name));
  return names
    .map((name) => ({ name, far: sharesAWord(name) ? 1 : distance(word, name) }))
    .filter(({ name, far }) => far <= Math.max(2, Math.ceil(Math.max(word.length, name.length) / 2)))
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name, 'en'))
    .slice(0, most)
    .map(({ name }) => name);
}
