/** A part of a sentence; one accent phrase per page is set in the accent italic. */
export type Segment = { text: string; accent?: true };

export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}

/** The table that stands behind every chart: what a screen reader or a copy gets. */
export type DataTable = { caption: string; head: string[]; rows: string[][] };

/** « *accent* » marks of the catalogues become segments. */
export function segmentsOf(sentence: string): Segment[] {
  return sentence.split('*').flatMap((text, i): Segment[] => (text === '' ? [] : i % 2 === 1 ? [{ text, accent: true }] : [{ text }]));
}
