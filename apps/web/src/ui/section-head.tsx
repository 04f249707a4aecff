import type { ReactNode } from 'react';

export interface SectionHeadProps {
  title: ReactNode;
  id?: string;
  sub?: ReactNode;
  tools?: ReactNode;
}

export function SectionHead({ title, id, sub, tools }: SectionHeadProps) {
  return (
    <div className="head">
      <h2 id={id}>{title}</h2>
      {tools && <div className="tools">{tools}</div>}
      {sub && <p className="sub">{sub}</p>}
    </div>
  );
}
