import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { API } from '../lib/api/client.ts';
import { useWords } from '../lib/i18n/use-words.ts';
import { keepPeriod, NO_FILTER, useChangeView } from '../lib/view/use-view.ts';
import { Notice } from './notice.tsx';

const FIRST = ['campaigns', 'leads', 'orders'] as const;

/** Never an empty page: what is missing, what it would open, and where to get it. */
export function NothingHere({ why, children }: { why: 'noData' | 'noLead'; children?: ReactNode }) {
  const { t, lang } = useWords();
  const change = useChangeView();
  if (why === 'noLead') {
    return (
      <Notice title={t.overview.empty.title} level={1}>
        <p>{t.overview.empty.noLead}</p>
        <button type="button" className="act" onClick={() => change({ preset: 'all', from: undefined, to: undefined })}>{t.overview.empty.period}</button>
        <button type="button" className="act" onClick={() => change(NO_FILTER)}>{t.view.clear}</button>
      </Notice>
    );
  }
  return (
    <Notice title={t.overview.empty.noData} level={1}>
      {children && <p>{children}</p>}
      <p>{t.overview.empty.noDataText}</p>
      <Link to="/data" search={keepPeriod} className="act">{t.overview.empty.import}</Link>
      {FIRST.map((kind) => <a key={kind} className="act" href={`${API}/templates/${kind}.csv?lang=${lang}`} download>{t.overview.empty.template(t.kinds[kind])}</a>)}
    </Notice>
  );
}
