import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { standings, type StandingsWanted } from '../api/operations';
import type { Standing, StandingLine } from '../api/types';
import { Await } from '../ui/Await';
import { ScrollingTable, Tag } from '../ui/bits';
import { Empty } from '../ui/notices';
import { Day } from '../ui/When';
import { detroitDay } from '../words/dates';
import { partyWords, standingWords, stepWords } from '../words/terms';

const tones: Partial<Record<Standing, 'good' | 'warn' | 'bad'>> = {
  active: 'good', expiring: 'warn', suspended: 'warn', expired: 'bad', revoked: 'bad',
};

/** One line for each district: how it stands, days to its end, who waits for whom. */
export function StandingTable({ wanted }: { wanted: StandingsWanted }) {
  const query = useInfiniteQuery({
    queryKey: ['standings', wanted],
    queryFn: ({ pageParam }) => standings.list(wanted, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <Await query={query} what="Loading districts">
      {(data) => {
        const lines = data.pages.flatMap((page) => page.items);
        return lines.length === 0 ? (
          <Empty heading="No district stands so"><p>Choose another number above, or show all districts.</p></Empty>
        ) : (
          <>
            <ScrollingTable caption="Districts and their agreements">
              <thead>
                <tr>
                  <th scope="col">District</th><th scope="col">Stands</th><th scope="col">Last day</th>
                  <th scope="col">Days left</th><th scope="col">Waits for</th>
                </tr>
              </thead>
              <tbody>{lines.map((line) => <Row key={line.district} line={line} />)}</tbody>
            </ScrollingTable>
            {query.hasNextPage && (
              <button type="button" className="usa-button usa-button--outline" disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}>Show more</button>
            )}
          </>
        );
      }}
    </Await>
  );
}

function Row({ line }: { line: StandingLine }) {
  return (
    <tr>
      <th scope="row">
        <Link to={`/districts/${line.district}/agreement`}>{line.name}</Link>
        <span className="cell-more">{line.district} · ISD {line.isd}</span>
      </th>
      <td><Tag tone={tones[line.standing] ?? 'plain'}>{standingWords[line.standing]}</Tag></td>
      <td className="nowrap">{line.lastDay == null ? '–' : <Day at={line.lastDay} />}</td>
      <td>{line.daysLeft ?? '–'}</td>
      <td>
        {line.waits.length === 0 ? '–' : (
          <ul className="usa-list usa-list--unstyled">
            {line.waits.map((wait) => (
              <li key={wait.party + wait.step}>
                {partyWords[wait.party]} {stepWords(wait.step)}
                {wait.since != null && <span className="cell-more">since {detroitDay(wait.since)}</span>}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
