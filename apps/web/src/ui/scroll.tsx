import type { ReactNode } from 'react';

/** A table wider than the screen scrolls in its own place, by keyboard too: hence a stop for the focus. */
export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must take the focus (WCAG 2.1.1)
  <section className="scroll" tabIndex={0} aria-label={label}>
    {children}
  </section>
);
