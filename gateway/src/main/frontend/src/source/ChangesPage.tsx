import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import type { MenuChangeLine } from '../api/catalogue';
import { catalog } from '../api/operations';
import { Await } from '../ui/Await';
import { ScrollingTable } from '../ui/bits';
import { Empty } from '../ui/notices';
import { Page } from '../ui/Page';
import { When } from '../ui/When';
import { changeWords, wasAndIs } from '../words/changes';
import { sourceWords } from '../words/terms';

/** How a source’s menu has changed, line by line, the newest first; of one entry where the address names it. */
export function ChangesPage() {
  const { source = '' } = useParams<'source'>();
  const [search] = useSearchParams();
  const node = search.get('node') ?? undefined;
  const sources = useQuery({ queryKey: ['sources'], queryFn: catalog.sources, staleTime: 30_000 });
  const name = sources.data?.find((one) => one.id === source)?.name ?? sourceWords(source);
  const query = useInfiniteQuery({
    queryKey: ['changes', source, node],
    queryFn: ({ pageParam }) => catalog.changes(source, node, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <Page title={`How the menu of ${name} has changed`} wide
      lead="The source keeps its menu; what it changed is kept here, so that a tile that fails today can be explained.">
      {node !== undefined && <p><Link to="?">Show the changes of all entries</Link></p>}
      <Await query={query} what="Loading the changes">
        {(data) => {
          const lines = data.pages.flatMap((page) => page.items);
          return lines.length === 0 ? <Empty heading="Nothing has changed"><p>No change is on record here.</p></Empty> : (
            <>
              <Changes lines={lines} name={name} narrowed={node !== undefined} />
              {query.hasNextPage && (
                <button type="button" className="usa-button usa-button--outline" disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}>{query.isFetchingNextPage ? 'Loading…' : 'Show older changes'}</button>
              )}
            </>
          );
        }}
      </Await>
    </Page>
  );
}

function Changes({ lines, name, narrowed }: { lines: readonly MenuChangeLine[]; name: string; narrowed: boolean }) {
  return (
    <ScrollingTable caption={`Changes of the menu of ${name}`}>
      <thead>
        <tr><th scope="col">When it was read</th><th scope="col">Entry</th><th scope="col">What changed</th>
          <th scope="col">Before</th><th scope="col">Since then</th></tr>
      </thead>
      <tbody>
        {lines.map((line, at) => {
          const [was, is] = wasAndIs(line);
          return (
            <tr key={`${line.revision}/${at}`}>
              <td><When at={line.at} /></td>
              <th scope="row">{line.node == null || narrowed ? (line.title ?? 'The whole menu')
                : <Link to={`?node=${encodeURIComponent(line.node)}`}>{line.title ?? line.node}</Link>}</th>
              <td>{changeWords(line.kind)}{line.kind === 'vanished' && line.to != null && (
                <>; <Link to={`?node=${encodeURIComponent(line.to)}`}>another entry took its place</Link></>)}</td>
              <td>{was}</td>
              <td>{is}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollingTable>
  );
}
