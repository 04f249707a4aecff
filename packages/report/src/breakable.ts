const LONGEST_WORD = 22;
const PIECE = 14;

/** A name without a space may be as long as it likes: cut into pieces between which it may wrap inside its column. */
export function breakable(name: string): string[] {
  const pieces = [''];
  const append = (text: string): void => {
    pieces[pieces.length - 1] += text;
  };
  for (const word of name.split(/(?<= )/)) {
    const letters = [...word];
    if (letters.length <= LONGEST_WORD) append(word);
    else for (let i = 0; i < letters.length; i += PIECE) pieces.push(letters.slice(i, i + PIECE).join(''));
  }
  return pieces.filter((piece) => piece !== '');
}

const LONGEST_NAME = 34;
const HEAD = 20;

/** About two lines of a name, for a page that is full: cut in its middle, since long names often differ by their end. */
export function shortName(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST_NAME) return name;
  const head = letters.slice(0, HEAD).join('').replace(/(?<=.{8}) [^ ]*$/u, '').trimEnd();
  const tail = letters.slice(HEAD + 2 - LONGEST_NAME).join('').replace(/^[^ ]* (?=.{3})/u, '').trimStart();
  return `${head}… ${tail}`;
}
