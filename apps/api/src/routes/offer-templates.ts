import { DomainError, KIND_IDS, KINDS, nearest, type Column } from '@e-respect/contract';
import { Hono } from 'hono';
import { languageOf } from './query-figures.ts';

/** An empty file of a kind with French or English heads, ready for a spreadsheet. */
export const offerTemplates = (): Hono => new Hono().get('/templates/:file', (c) => {
  const name = c.req.param('file').replace(/\.csv$/, '');
  const kind = KIND_IDS.find((id) => id === name);
  if (!kind) {
    throw new DomainError('unknown_kind', { fr: 'Ce type de lignes n’existe pas.', en: 'There is no such kind of rows.' },
      { fr: `Types proches : ${nearest(name, KIND_IDS).join(', ')}.`, en: `Near kinds: ${nearest(name, KIND_IDS).join(', ')}.` });
  }
  const language = languageOf(c.req.query('lang'));
  const heads = Object.entries(KINDS[kind].columns as Record<string, Column>).map(([id, column]) => (language === 'fr' ? column.label.fr : id));
  return c.body(`\uFEFF${heads.join(';')}\r\n`, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${kind}.csv"` });
});
