import type { QueryRequest, Warning } from '@e-respect/contract';
import { measuresOf, figure } from '@e-respect/metrics';
import type { Asked } from '@e-respect/warehouse';

const isOn = (facts: ReadonlySet<string>) => (id: string): boolean => measuresOf(id).some((measure) => {
  const each = figure(measure);
  return each.kind === 'measure' && facts.has(each.fact);
});

/** What a reader must know before trusting the rows: figures a dimension or a filter cannot reach, rows cut, people in several rows. */
export function warningsOf(query: QueryRequest, asked: Asked): Warning[] {
  const warnings: Warning[] = [];
  const unreachable = query.figures.filter(isOn(asked.plan.unreachable));
  const uncut = query.figures.filter((id) => !unreachable.includes(id)).filter(isOn(asked.plan.uncut));
  if (unreachable.length > 0) {
    warnings.push({ code: 'filter_not_carried', message: {
      fr: `Ces chiffres ne connaissent pas une dimension filtrée et restent vides : ${unreachable.join(', ')}.`,
      en: `These figures do not know a filtered dimension and stay empty: ${unreachable.join(', ')}.` } });
  }
  if (uncut.length > 0 && query.by.length > 0) {
    warnings.push({ code: 'dimension_not_carried', message: {
      fr: `Ces chiffres ne se coupent pas par ${query.by.join(', ')} : seul leur total a une valeur : ${uncut.join(', ')}.`,
      en: `These figures cannot be cut by ${query.by.join(', ')}: only their total has a value: ${uncut.join(', ')}.` } });
  }
  if (asked.cut) {
    warnings.push({ code: 'rows_cut', message: { fr: `Seules les ${query.limit} premières lignes sont données.`, en: `Only the first ${query.limit} rows are given.` } });
  }
  if (query.by.length > 0 && query.figures.includes('people_recruited')) {
    warnings.push({ code: 'people_in_several_rows', message: {
      fr: 'Une personne recrutée dans plusieurs lignes compte une fois dans chacune et une fois au total.',
      en: 'A person recruited in several rows counts once in each and once in the total.' } });
  }
  return warnings;
}
