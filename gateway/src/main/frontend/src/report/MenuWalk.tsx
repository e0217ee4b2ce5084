import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { catalog } from '../api/operations';
import type { Menu, MenuNode, Source } from '../api/types';
import { Await } from '../ui/Await';
import { SearchFields, WordsField } from '../ui/fields';
import { Alert, Empty } from '../ui/notices';
import { When } from '../ui/When';
import { sourceTrouble } from '../words/sources';
import { findReports, walk } from './menu';
import { ReportRow } from './ReportRow';
import { StepHeading } from './StepHeading';

const menuAddress = (source: string, ids: readonly string[], report?: string) => {
  const search = new URLSearchParams({ source });
  if (ids.length > 0) {
    search.set('path', ids.join('/'));
  }
  if (report !== undefined) {
    search.set('report', report);
  }
  return `?${search.toString()}`;
};

/** One level of a source's menu at a time, as the source keeps it, with the way back as a breadcrumb. */
export function MenuWalk({ source, district }: { source: Source; district: string }) {
  const query = useQuery({
    queryKey: ['menu', source.id, district],
    queryFn: () => catalog.menu(source.id, district),
    refetchInterval: 15_000,
  });
  return (
    <section>
      <Await query={query} what={`Loading the menu of ${source.name}`}>
        {(menu) => <Level source={source} menu={menu} />}
      </Await>
      {query.isError && query.data === undefined && <p><Link to="?">Choose another source</Link></p>}
    </section>
  );
}

function Level({ source, menu }: { source: Source; menu: Menu }) {
  const [search] = useSearchParams();
  const [typed, setTyped] = useState('');
  const way = walk(menu.nodes, (search.get('path') ?? '').split('/').filter((id) => id !== ''));
  const ids = way.map((node) => node.id);
  const here = way.at(-1);
  const nodes = here?.children ?? (here === undefined ? menu.nodes : []);
  const found = findReports(menu.nodes, typed);
  const trouble = menu.stale !== true ? undefined : sourceTrouble({
    name: source.name, state: menu.menuVersion == null ? 'never-read' : 'stale', reason: menu.reason ?? null, explanation: menu.explanation ?? null,
  });
  return (
    <>
      {trouble !== undefined && (
        <Alert kind="warning" heading={trouble.heading} quiet>
          <p>{trouble.text}{menu.syncedAt != null && <> It was last read without fault <When at={menu.syncedAt} />.</>}</p>
        </Alert>
      )}
      <StepHeading at={`menu/${source.id}/${ids.join('/')}`}>{here?.title ?? `Menu of ${source.name}`}</StepHeading>
      <nav className="usa-breadcrumb usa-breadcrumb--wrap" aria-label="Way through the menu">
        <ol className="usa-breadcrumb__list">
          <li className="usa-breadcrumb__list-item"><Link className="usa-breadcrumb__link" to="?"><span>All sources</span></Link></li>
          {[undefined, ...way].map((node, depth) => depth === way.length ? (
            <li key={depth} className="usa-breadcrumb__list-item usa-current" aria-current="page">
              <span>{node?.title ?? source.name}</span>
            </li>
          ) : (
            <li key={depth} className="usa-breadcrumb__list-item">
              <Link className="usa-breadcrumb__link" to={menuAddress(source.id, ids.slice(0, depth))}>
                <span>{node?.title ?? source.name}</span></Link>
            </li>
          ))}
        </ol>
      </nav>
      <SearchFields>
        <WordsField label="Find a report in this menu" type="search" required={false} value={typed} onChange={setTyped} />
      </SearchFields>
      <p className="usa-sr-only" role="status">{typed.trim() === '' ? '' : `${found.length} reports found`}</p>
      {typed.trim() === '' ? (
        <ul className="menu">{nodes.map((node) => <Node key={node.id} node={node} source={source.id} ids={ids} />)}</ul>
      ) : found.length === 0 ? (
        <Empty heading="No report of that name"><p>Try another word, or clear the field to walk the menu.</p></Empty>
      ) : (
        <ul className="menu">
          {found.map(({ report, path }) => (
            <ReportRow key={report.id} report={report} above={path.join(' › ')} to={menuAddress(source.id, ids, report.id)} />
          ))}
        </ul>
      )}
      {typed.trim() === '' && nodes.length === 0 && (
        <Empty heading="Nothing here"><p>The source lists no report at this place of its menu.</p></Empty>
      )}
      <p className="aside-link"><Link to={`/sources/${encodeURIComponent(source.id)}/changes`}>How this menu has changed</Link></p>
    </>
  );
}

function Node({ node, source, ids }: { node: MenuNode; source: string; ids: readonly string[] }) {
  const below = node.children?.length ?? 0;
  return (
    <>
      {below > 0 && (
        <li className="menu__row">
          <Link className="menu__folder" to={menuAddress(source, [...ids, node.id])}>{node.title}</Link>
          <span className="menu__more">{below === 1 ? '1 entry' : `${below} entries`}</span>
        </li>
      )}
      {node.report != null && <ReportRow report={node.report} to={menuAddress(source, ids, node.report.id)} />}
    </>
  );
}
