import type { ReactNode } from 'react';

export interface Phrase {
  text: string;
  accent?: true;
}

/** A sentence with one phrase in the accent: what gives back more than it costs, or what matters here. */
export function Verdict({ segments, small }: { segments: readonly Phrase[]; small?: boolean }) {
  return (
    <h1 className={small ? 'verdict small' : 'verdict'}>
      {segments.map((s) => (s.accent ? <em key={s.text}>{s.text}</em> : <span key={s.text}>{s.text}</span>))}
    </h1>
  );
}

export const Standfirst = ({ children }: { children: ReactNode }) => <p className="lead">{children}</p>;
