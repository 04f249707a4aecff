import { type Guess, KIND_IDS, KINDS, type Mapping, missingNeeds } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { exampleOf, optionsFor, withColumn, withOption } from './edit-mapping.ts';
import { ownMapping } from './own-mapping.ts';
import { lacksOf, orderOf, rankOf, readingLike, readingOfGuess, readingOfKind, remapped, surenessOf, unreadOf } from './reading.ts';

const SHOP: Mapping = { kinds: [{ kind: 'orders', columns: { order_id: 'Numéro', email: 'Courriel', ordered_at: 'Quand', revenue: 'Combien' } }] };
const guessOf = (given: Partial<Guess>): Guess => ({
  source: 'canonical', source_label: { fr: 'Modèle', en: 'Template' }, table: null, table_label: { fr: 'Commandes', en: 'Orders' },
  kinds: ['orders'], confidence: 0.9, mapping: SHOP, missing: [], unread: [], ...given,
});
const HEAD = ['Numéro', 'Courriel', 'Quand', 'Combien'];

describe('what a kind needs', () => {
  it('is its required columns, and one of those that may stand for each other', () => {
    expect(missingNeeds('orders', ['order_id', 'revenue'])).toEqual([[['ordered_at']], [['email'], ['person_ref']]]);
    expect(missingNeeds('costs', ['campaign_id', 'amount', 'kind', 'starts_on'])).toEqual([[['day'], ['starts_on', 'ends_on']]]);
    expect(missingNeeds('costs', ['campaign_id', 'amount', 'kind', 'starts_on', 'ends_on'])).toEqual([]);
    expect(missingNeeds('outcomes', ['type', 'occurred_at', 'campaign_id', 'person_ref'])).toEqual([]);
  });

  it('is not met by a value still to be written', () => {
    const half = withColumn(SHOP, 0, 'revenue', { constant: ' ' });
    expect(lacksOf(remapped(readingOfGuess(guessOf({})), half))).toEqual([{ kind: 'orders', choice: [['revenue']] }]);
  });
});

describe('a kind chosen by hand', () => {
  it.each(KIND_IDS)('finds the columns of %s under their French and English names', (kind) => {
    for (const lang of ['fr', 'en'] as const) {
      const heads = Object.values(KINDS[kind].columns).map((column) => column.label[lang]);
      expect(surenessOf(readingOfKind(kind, heads)), lang).toBe('sure');
    }
  });

  it('minds neither case, nor spaces, nor the kind of apostrophe', () => {
    expect(ownMapping('orders', [' COMMANDE', 'Chiffre  d’affaires']).kinds[0]?.columns).toEqual({ order_id: ' COMMANDE', revenue: 'Chiffre  d’affaires' });
  });
});

describe('how sure a reading is', () => {
  it('is open while something is missing, likely below 0.8, sure above or by hand', () => {
    expect(surenessOf(null)).toBe('open');
    expect(surenessOf(readingOfGuess(guessOf({ mapping: { kinds: [{ kind: 'orders', columns: {} }] } })))).toBe('open');
    expect(surenessOf(readingOfGuess(guessOf({ confidence: 0.79 })))).toBe('likely');
    expect(surenessOf(readingOfGuess(guessOf({ confidence: 0.8 })))).toBe('sure');
    expect(surenessOf(readingOfGuess(guessOf({ confidence: 0.5 }), true))).toBe('sure');
  });
});

describe('what the server is asked to do', () => {
  it('names the kind of a file with our heads, and gives the mapping when heads are left over', () => {
    expect(orderOf(readingOfGuess(guessOf({})), HEAD, null)).toEqual({ source: 'canonical', kind: 'orders' });
    expect(orderOf(readingOfGuess(guessOf({})), [...HEAD, 'Rayon'], 'Feuil1')).toEqual({ mapping: SHOP, sheet: 'Feuil1' });
    expect(orderOf(readingOfGuess(guessOf({})), ['reject_line', ...HEAD], null)).toEqual({ source: 'canonical', kind: 'orders' });
  });

  it('gives a kept mapping as it is, and what a hand changed', () => {
    expect(orderOf(readingOfGuess(guessOf({ table_label: null })), HEAD, null)).toEqual({ mapping: SHOP });
    const changed = withOption(SHOP, 'date_order', 'MDY');
    expect(orderOf(remapped(readingOfGuess(guessOf({})), changed), HEAD, null)).toEqual({ mapping: { ...SHOP, date_order: 'MDY' } });
  });

  it('keeps the name of the service, changed or not', () => {
    const shopify = readingOfGuess(guessOf({ source: 'shopify', table: 'orders' }));
    expect(orderOf(shopify, HEAD, null)).toEqual({ source: 'shopify', table: 'orders' });
    const changed = withColumn(SHOP, 0, 'margin', { constant: '0' });
    expect(orderOf(remapped(shopify, changed), HEAD, null)).toEqual({ source: 'shopify', table: 'orders', mapping: changed });
    expect(orderOf(readingOfGuess(guessOf({ source: 'dmarc', table: 'aggregate', mapping: null })), HEAD, null)).toEqual({ source: 'dmarc', table: 'aggregate' });
  });
});

describe('files among others', () => {
  it('stand in the order of their kinds, unknown ones last', () => {
    expect(rankOf(readingOfKind('campaigns', []))).toBeLessThan(rankOf(readingOfKind('leads', [])));
    expect(rankOf(null)).toBeGreaterThan(rankOf(readingOfKind('reputation_feed', [])));
  });

  it('are read as the file they mend, when its heads are all there', () => {
    const reading = remapped(readingOfGuess(guessOf({})), SHOP);
    expect(readingLike(reading, ['reject_file', ...HEAD])).toBe(reading);
    expect(readingLike(reading, HEAD.slice(1))).toBeNull();
  });
});

describe('the examples of a mapping', () => {
  const rows = [['1', '', '12/04/2025', '49,90'], ['2', 'a…@….fr', '13/04/2025', '5']];

  it('are the first cell that is filled, translated or composed', () => {
    expect(exampleOf('Courriel', HEAD, rows)).toBe('a…@….fr');
    expect(exampleOf({ from: 'Numéro', values: { 1: 'un' } }, HEAD, rows)).toBe('un');
    expect(exampleOf({ first_of: ['Courriel', 'Quand'] }, HEAD, rows)).toBe('a…@….fr');
    expect(exampleOf({ template: 'B-{Numéro}-{$row}' }, HEAD, rows)).toBe('B-1-1');
  });

  it('tell which options have something to decide', () => {
    expect(optionsFor(SHOP, HEAD, rows)).toEqual(['date_order', 'decimal_mark']);
    expect(optionsFor(SHOP, HEAD, [['1', 'a', '2025-04-12', '49']])).toEqual([]);
  });

  it('leave out what nothing reads', () => {
    expect(unreadOf(readingOfGuess(guessOf({})), [...HEAD, 'Rayon', '', 'reject_code'])).toEqual(['Rayon']);
  });
});
