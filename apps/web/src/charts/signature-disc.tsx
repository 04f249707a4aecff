import type { LaidDot } from '@e-respect/figures';
import type { MouseEvent } from 'react';

export interface Drill {
  hrefOf: (id: string) => string;
  onDrill: (id: string) => void;
}

export interface SignatureDiscProps extends Drill {
  dot: LaidDot;
  /** its name, value, interval, people: said on hovering, and to those who do not see */
  facts: string;
  gross: boolean;
  selected: boolean;
}

/** Blue gives back more than it costs, ink does not, hollow is too few: the words stand in the label and the table. */
export const discColour = (dot: LaidDot): string => (dot.hollow ? 'var(--few)' : dot.verdict === 'keep' ? 'var(--accent)' : 'var(--ink)');

function Whisker({ dot }: { dot: LaidDot }) {
  const { whisker, cx } = dot;
  if (!whisker) return null;
  const cap = (y: number): string => `M${cx - 4} ${y}h8`;
  const caps = `${whisker.capTop ? cap(whisker.top) : ''}${whisker.capBottom ? cap(whisker.bottom) : ''}`;
  return (
    <g className="whisker" stroke={discColour(dot)} strokeWidth="1.5">
      <path d={`M${cx} ${whisker.bottom}V${whisker.top}`} strokeDasharray={dot.hollow ? '2 3' : undefined} />
      {caps && <path d={caps} />}
    </g>
  );
}

/** One supplier: a disc that slides along its thread between what was billed and what is left, and opens its page. */
export function SignatureDisc({ dot, facts, gross, selected, hrefOf, onDrill }: SignatureDiscProps) {
  const colour = discColour(dot);
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onDrill(dot.id);
  };
  const slide = dot.thread
    ? { offsetPath: `path("${dot.thread}")`, offsetDistance: gross ? '0%' : '100%', offsetRotate: '0deg' }
    : { transform: `translate(${dot.cx}px, ${dot.cy}px)` };
  return (
    <a href={hrefOf(dot.id)} onClick={open} aria-label={facts} className="disc">
      {!gross && <Whisker dot={dot} />}
      <g className="slide" style={slide}>
        {selected && <circle r={dot.r + 5} fill="none" stroke={colour} strokeWidth="1.5" />}
        <circle className="face" r={dot.r} fill={dot.hollow ? 'var(--paper)' : colour} stroke={dot.hollow ? colour : 'var(--paper)'} strokeWidth={dot.hollow ? 1.4 : 2} />
        <circle r={Math.max(12, dot.r)} fill="transparent" />
        <title>{facts}</title>
      </g>
    </a>
  );
}
