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

/** About two lines of a name, for a page that is full. */
export function shortName(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME - 1).join('').trimEnd()}…`;
}
