import { KINDS, KIND_IDS } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { guessAs, guessKind } from './guess-kind.ts';
import { headsOf } from './read-heads.ts';

describe('the kind of a file is guessed from its heads', () => {
  for (const lang of ['fr', 'en'] as const) {
    it.each(KIND_IDS)(`finds %s by its template in ${lang}`, (kind) => {
      const heads = Object.values(KINDS[kind].columns).map((column) => column.label[lang]);
      expect(guessKind(heads)?.kind).toBe(kind);
    });
  }

  it('knows other spellings, accents and cases', () => {
    expect(guessKind(['ID Lead', 'Id_Campagne', 'Adresse e-mail', 'Date de recrutement'])?.kind).toBe('leads');
  });

  it('says nothing rather than something of a stranger', () => {
    expect(guessKind(['foo', 'bar', 'date'])).toBeNull();
    expect(guessKind([])).toBeNull();
  });

  it('names the required columns a chosen kind lacks', () => {
    expect(guessAs('leads', ['lead_id', 'email']).missing).toEqual(['campaign_id', 'acquired_at']);
  });
});

describe('the head of a file', () => {
  it('reads the separator, quotes and mark of order', () => {
    expect(headsOf('\uFEFF"lead; id";campagne;"say ""hi"""\r\n1;2;3')).toEqual(['lead; id', 'campagne', 'say "hi"']);
    expect(headsOf('a\tb,c\tde\n')).toEqual(['a', 'b,c', 'de']);
    expect(headsOf('a,b\n1,2')).toEqual(['a', 'b']);
  });

  it('reads the keys of the first object of a file of lines', () => {
    expect(headsOf('{"lead_id":1,"email":"x"}\n{"a":1}')).toEqual(['lead_id', 'email']);
  });
});
