import { useWords } from '../../lib/i18n/use-words.ts';

type Cell = string | number | null;
const FORMULA = /^[=+\-@\t\r]/;

const written = (cell: Cell, decimalComma: boolean): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimalComma ? String(cell).replace('.', ',') : String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A block's figures as a spreadsheet opens them, unrounded: semicolons, a BOM, a decimal comma in French. */
export function ValueCsv({ name, rows }: { name: string; rows: () => readonly (readonly Cell[])[] }) {
  const { t, lang } = useWords();
  const save = (): void => {
    const text = `\uFEFF${rows().map((row) => row.map((cell) => written(cell, lang === 'fr')).join(';')).join('\r\n')}\r\n`;
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `e-respect-${name}.csv` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return <button type="button" onClick={save} aria-label={`${t.shell.csv}, ${name}`}>{t.shell.csv}</button>;
}
