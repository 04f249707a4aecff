export interface PageTurnProps {
  /** Where the page at hand stands, in words. */
  range: string;
  back: string;
  on: string;
  onBack: (() => void) | null;
  onOn: (() => void) | null;
}

/** From one page of a long list to the next; an end is a word that cannot be pressed. */
export const PageTurn = ({ range, back, on, onBack, onOn }: PageTurnProps) => (
  <p className="page-turn">
    <button type="button" className="act" disabled={onBack === null} onClick={() => onBack?.()}>{back}</button>
    <output className="note">{range}</output>
    <button type="button" className="act" disabled={onOn === null} onClick={() => onOn?.()}>{on}</button>
  </p>
);
