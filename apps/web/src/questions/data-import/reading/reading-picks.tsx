import { KIND_IDS, type Inspection, type KindId, type Mapping } from '@e-respect/contract';
import { useId, useState } from 'react';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { ChooseFile } from '../../../ui/choose-file.tsx';
import { kindsWords, sourceWords } from './reading-words.ts';
import { readingOfGuess, readingOfKind, readingOfMapping, type Reading } from './reading.ts';

export function SheetPick({ look, onSheet }: { look: Inspection; onSheet: (sheet: string) => void }) {
  const { t } = useWords();
  if (look.sheets.length < 2) return null;
  return (
    <label>
      {t.reading.sheet}
      <select value={look.sheet ?? ''} onChange={(e) => onSheet(e.target.value)}>{look.sheets.map((sheet) => <option key={sheet}>{sheet}</option>)}</select>
    </label>
  );
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && 'kinds' in value && Array.isArray(value.kinds)
  && value.kinds.every((each: { kind?: unknown; columns?: unknown } | null) => KIND_IDS.includes(each?.kind as KindId) && typeof each?.columns === 'object' && each.columns !== null);

/** As what a file is read: the guesses of the server first, then each of our kinds, or a mapping from a file. */
export function ReadingPick({ look, reading, onRead }: { look: Inspection; reading: Reading | null; onRead: (reading: Reading) => void }) {
  const { t, lang } = useWords();
  const [bad, setBad] = useState(false);
  const label = useId();
  const guessed = reading?.guess ? look.guesses.indexOf(reading.guess) : -1;
  const value = guessed >= 0 ? `guess ${guessed}` : reading ? `kind ${reading.kinds[0]}` : '';
  const hasHeads = look.guesses.every(({ mapping }) => mapping !== null);
  const pick = (chosen: string): void => {
    const [of, which = ''] = chosen.split(' ');
    const guess = look.guesses[Number(which)];
    onRead(of === 'guess' && guess ? readingOfGuess(guess, true) : readingOfKind(which as KindId, look.head));
  };
  const take = async (file: File | undefined): Promise<void> => {
    const json: unknown = await file?.text().then(JSON.parse).catch(() => null);
    setBad(!isMapping(json));
    if (isMapping(json)) onRead(readingOfMapping(json));
  };
  return (
    <div className="pick-reading">
      <label htmlFor={label}>{t.reading.as}</label>
      <select id={label} value={value} onChange={(e) => pick(e.target.value)}>
        {!reading && <option value="" disabled>{t.reading.choose}</option>}
        {look.guesses.length > 0 && (
          <optgroup label={t.reading.guesses}>
            {look.guesses.map((guess, i) => <option key={`${guess.source} ${guess.table} ${guess.kinds.join()}`} value={`guess ${i}`}>{kindsWords(guess.kinds, t)} ({sourceWords(readingOfGuess(guess), t, lang)})</option>)}
          </optgroup>
        )}
        {hasHeads && <optgroup label={t.reading.ours}>{KIND_IDS.map((kind) => <option key={kind} value={`kind ${kind}`}>{t.kinds[kind]}</option>)}</optgroup>}
      </select>
      {hasHeads && <ChooseFile className="word-button" label={t.reading.mappingFile} accept=".json,application/json" onFiles={([file]) => void take(file)}>{t.reading.mappingFile}</ChooseFile>}
      {bad && <small className="lacks block" role="alert">✕ {t.reading.mappingBad}</small>}
    </div>
  );
}
