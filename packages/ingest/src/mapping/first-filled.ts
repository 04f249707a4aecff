/** An id that a spreadsheet has rounded (`1.22158E+17`) names nothing any more. */
const ROUNDED = /^\d([.,]\d+)?E\+\d+$/i;
const isHollow = (cell: string): boolean => cell === '' || cell === '--' || ROUNDED.test(cell);

/** The first cell that says something; a rounded id is taken only where there is nothing better. */
export const firstFilled = (cells: readonly string[]): string => cells.find((cell) => !isHollow(cell)) ?? cells.find((cell) => cell !== '') ?? '';
