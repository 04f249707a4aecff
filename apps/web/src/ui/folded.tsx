import type { ReactNode } from 'react';

/** What repeats the picture above, in other words, one click away. */
export const Folded = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="fold">
    <summary>{title}</summary>
    {children}
  </details>
);
