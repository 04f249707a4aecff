const SEPARATORS = [';', '\t', ',', '|'] as const;
const ENOUGH = 65_536;

function cellsOf(line: string, separator: string): string[] {
  const cells = [''];
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const char = line.charAt(i);
    const last = cells.length - 1;
    if (char === '"' && quoted && line.charAt(i + 1) === '"') {
      cells[last] += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) cells.push('');
    else cells[last] += char;
  }
  return cells.map((cell) => cell.trim());
}

function keysOf(line: string): string[] {
  try {
    const first: unknown = JSON.parse(line);
    return typeof first === 'object' && first !== null ? Object.keys(first) : [];
  } catch {
    return [];
  }
}

/** The heads of a text: the separator is the one that makes most cells. */
export function headsOf(text: string): string[] {
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  if (line.startsWith('{')) return keysOf(line);
  const ways = SEPARATORS.map((separator) => cellsOf(line, separator));
  return ways.reduce((best, way) => (way.length > best.length ? way : best), ways[0] ?? []);
}

const looksBinary = (text: string): boolean => text.includes('\0') || text.startsWith('PK') || text.startsWith('PAR1');

/** The heads of a file, or null when only the server can open it. */
export async function readHeads(file: Blob): Promise<string[] | null> {
  const bytes = await file.slice(0, ENOUGH).arrayBuffer();
  const text = new TextDecoder().decode(bytes);
  if (looksBinary(text)) return null;
  return headsOf(text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text);
}
