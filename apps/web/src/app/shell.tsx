import { Outlet, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { LanguageContext, chooseLanguage, keepLanguage } from '../lib/i18n/use-words.ts';
import { CATALOGUES } from '../lib/i18n/index.ts';
import { PageMetaContext, type PageMeta } from '../lib/page-meta.ts';
import { parseView } from '../lib/view/view.ts';
import { ExplainProvider } from '../ui/explain.tsx';
import { Footer } from './footer.tsx';
import { HealthGate } from './health-gate.tsx';
import { Keys } from './keys.tsx';
import { Masthead } from './masthead.tsx';
import { Contents, Rail } from './rail.tsx';

function useLanguage() {
  const search: object = useSearch({ strict: false });
  const { lang: fromUrl } = parseView({ ...search });
  const lang = chooseLanguage(fromUrl);
  useEffect(() => {
    document.documentElement.lang = lang;
    if (fromUrl) keepLanguage(fromUrl);
  }, [lang, fromUrl]);
  return lang;
}

/** The frame of every page: masthead, questions, what the page shows, what it rests on. */
export function Shell() {
  const lang = useLanguage();
  const [meta, setMeta] = useState<PageMeta | null>(null);
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const skip = useMemo(() => CATALOGUES[lang].shell.skip, [lang]);
  return (
    <LanguageContext value={lang}>
      <PageMetaContext value={setMeta}>
        <a className="skip" href="#content">{skip}</a>
        <Masthead onOpen={setOpen} />
        <Contents />
        <div className="frame">
          <Rail />
          <main id="content" tabIndex={-1}>
            <HealthGate>
              <ExplainProvider asOf={meta?.as_of ?? null}>
                <Outlet />
                <Footer meta={meta} />
                <Keys open={open} onOpen={setOpen} />
              </ExplainProvider>
            </HealthGate>
          </main>
        </div>
      </PageMetaContext>
    </LanguageContext>
  );
}
