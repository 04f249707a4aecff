import { formatDay, formatNumber, localDay } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { workspaceQuery } from '../lib/api/queries.ts';
import { useWords } from '../lib/i18n/use-words.ts';
import type { PageMeta } from '../lib/page-meta.ts';
import { keepPeriod } from '../lib/view/use-view.ts';

/** What the page rests on: how fresh, which version, with which caveats, by which definitions. */
export function Footer({ meta }: { meta: PageMeta | null }) {
  const { t, lang } = useWords();
  const { data: workspace } = useQuery(workspaceQuery);
  const words = t.shell.footer;
  const asOf = meta?.as_of ?? workspace?.as_of ?? null;
  const version = meta?.data_version ?? workspace?.data_version;
  return (
    <footer className="foot note">
      <div>
        <b>{words.data}</b>
        <p>{asOf && workspace ? words.asOf(formatDay(localDay(asOf, workspace.time_zone), lang)) : words.noData}{version !== undefined && `, ${words.version(formatNumber(version, lang))}`}.</p>
        {meta?.assumptions_id && <p><Link to="/reputation/assumptions" search={keepPeriod}>{words.assumptions(meta.assumptions_id)}</Link></p>}
        {workspace?.sample && <p>{words.sample} <Link to="/data" search={keepPeriod}>{words.tryYours}</Link></p>}
      </div>
      <div>
        <b>{words.warnings}</b>
        {meta?.warnings.length ? <ul>{meta.warnings.map((w) => <li key={`${w.code}${w.message.fr}`}>{w.message[lang]}</li>)}</ul> : <p>{words.noWarning}</p>}
      </div>
      <div>
        <b>{words.definitions}</b>
        <p>{words.definitionsText} <Link to="/figures" search={keepPeriod}>{words.definitionsLink}</Link></p>
      </div>
    </footer>
  );
}
