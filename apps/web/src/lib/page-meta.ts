import type { QueryAnswer } from '@e-respect/contract';
import { createContext, use, useEffect } from 'react';

export type PageMeta = QueryAnswer['meta'];

export const PageMetaContext = createContext<(meta: PageMeta | null) => void>(() => undefined);

/** A page hands what its answer rests on to the footer: date, version, caveats. */
export function usePageMeta(meta: PageMeta | undefined): void {
  const report = use(PageMetaContext);
  useEffect(() => {
    report(meta ?? null);
    return () => report(null);
  }, [report, meta]);
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · e-Respect`;
  }, [title]);
}
