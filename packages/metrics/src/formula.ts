/** Arithmetic over measure ids, read three ways: a number, SQL, or a sentence. */
export type Formula =
  | { op: 'ref'; id: string }
  | { op: 'number'; value: number }
  | { op: Operator; left: Formula; right: Formula };

type Operator = '+' | '-' | '*' | '/';
const TOKEN = /\s*(?:\{([a-z][a-z0-9_]*)\}|(\d+(?:\.\d+)?)|([-+*/()]))/y;
const SIGNS: Record<Operator, string> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

/**
 * Reads a formula such as `({margin_eur} - {spend_eur}) / {spend_eur}`.
 * @throws SyntaxError on anything that is not arithmetic over ids in braces.
 */
export function parseFormula(source: string): Formula {
  const tokens = tokenize(source);
  let at = 0;
  const formula = sum();
  if (at < tokens.length) throw new SyntaxError(`Unexpected "${tokens[at]}" in formula "${source}"`);
  return formula;

  function sum(): Formula { return chain(product, '+', '-'); }
  function product(): Formula { return chain(atom, '*', '/'); }
  function chain(operand: () => Formula, ...operators: Operator[]): Formula {
    let left = operand();
    for (let op = operators.find((o) => o === tokens[at]); op; op = operators.find((o) => o === tokens[at])) {
      at += 1;
      left = { op, left, right: operand() };
    }
    return left;
  }
  function atom(): Formula {
    const token = tokens[at++];
    if (token === '(') {
      const inner = sum();
      if (tokens[at++] !== ')') throw new SyntaxError(`Missing ")" in formula "${source}"`);
      return inner;
    }
    if (token?.startsWith('{')) return { op: 'ref', id: token.slice(1) };
    if (token !== undefined && /^\d/.test(token)) return { op: 'number', value: Number(token) };
    throw new SyntaxError(`Unexpected "${token ?? 'end'}" in formula "${source}"`);
  }
}

function tokenize(source: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new SyntaxError(`Cannot read formula at "${source.slice(from)}"`);
    tokens.push(match[1] ? `{${match[1]}` : (match[2] ?? match[3] ?? ''));
  }
  return tokens;
}

/** The number: a missing input or a division by 0 gives null, for a figure over nothing is unknown, not zero. */
export function evaluate(formula: Formula, value: (id: string) => number | null): number | null {
  if (formula.op === 'ref') return value(formula.id);
  if (formula.op === 'number') return formula.value;
  const left = evaluate(formula.left, value);
  const right = evaluate(formula.right, value);
  if (left === null || right === null) return null;
  switch (formula.op) {
    case '+': return left + right;
    case '-': return left - right;
    case '*': return left * right;
    case '/': return right === 0 ? null : left / right;
  }
}

/** The same as an SQL expression over columns, for ORDER BY; every column is read as DOUBLE. */
export function toSql(formula: Formula, column: (id: string) => string): string {
  if (formula.op === 'ref') return column(formula.id);
  if (formula.op === 'number') return `CAST(${formula.value} AS DOUBLE)`;
  const left = toSql(formula.left, column);
  const right = toSql(formula.right, column);
  return formula.op === '/' ? `(${left} / nullif(${right}, 0))` : `(${left} ${formula.op} ${right})`;
}

/** The same as words for a tooltip, without the outermost parentheses. */
export function toWords(formula: Formula, label: (id: string) => string): string {
  if (formula.op === 'ref') return label(formula.id);
  if (formula.op === 'number') return String(formula.value);
  const side = (part: Formula): string => {
    const words = toWords(part, label);
    return part.op === 'ref' || part.op === 'number' ? words : `(${words})`;
  };
  return `${side(formula.left)} ${SIGNS[formula.op]} ${side(formula.right)}`;
}

/** Ids a formula reads, each once, in order of appearance. */
export function references(formula: Formula): string[] {
  if (formula.op === 'ref') return [formula.id];
  if (formula.op === 'number') return [];
  return [...new Set([...references(formula.left), ...references(formula.right)])];
}
