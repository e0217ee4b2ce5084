import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { foia, type FoiaRequest } from '../api/foia';
import { OrganisationName } from '../district/names';
import { coordinates, useSession } from '../session/session';
import { Await } from '../ui/Await';
import { Tag } from '../ui/bits';
import { Alert, Empty } from '../ui/notices';
import { Page } from '../ui/Page';
import { Day } from '../ui/When';
import { clockWords, meansWords } from '../words/foia';

/** The requests for records that came to the reader's public bodies. */
export function FoiaDesk() {
  const bodies = coordinates(useSession());
  return (
    <Page title="Requests for records" lead="Requests under Michigan’s Freedom of Information Act, and by when each is to be answered."
      actions={<>
        {bodies.length > 0 && <Link className="usa-button" to="/foia/new">Enter a request</Link>}
        <Link className="usa-button usa-button--outline" to="/disclosures">Record of disclosures</Link>
      </>}>
      {bodies.length === 0 && (
        <Alert kind="info" heading="For FOIA coordinators" quiet>
          <p>Requests are seen and answered by the FOIA coordinator of the public body that they were sent to.</p>
        </Alert>
      )}
      {bodies.map((body) => <Requests key={body} body={body} named={bodies.length > 1} />)}
    </Page>
  );
}

function Requests({ body, named }: { body: string; named: boolean }) {
  const query = useInfiniteQuery({
    queryKey: ['foia-requests', body],
    queryFn: ({ pageParam }) => foia.list(body, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <section aria-label={`Requests to ${body}`}>
      {named && <h2><OrganisationName org={body} /></h2>}
      <Await query={query} what="Loading requests">
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return items.length === 0 ? <Empty heading="No requests yet"><p>Enter the first one when it comes.</p></Empty> : (
            <>
              <ul className="rows">{items.map((request) => <Row key={request.id} request={request} />)}</ul>
              {query.hasNextPage && (
                <button type="button" className="usa-button usa-button--outline" disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}>Show more</button>
              )}
            </>
          );
        }}
      </Await>
    </section>
  );
}

/** What a request is called: by the name it asks for, or by its id once that is erased. */
export const requestName = (request: FoiaRequest) => request.asked.names[0] ?? `Request ${request.id.slice(-8)}`;

function Row({ request }: { request: FoiaRequest }) {
  const clock = clockWords(request);
  return (
    <li className="rows__row">
      <div>
        <Link className="rows__title" to={`/foia/${request.id}`}>{requestName(request)}</Link>
        <span className="rows__more">
          {meansWords[request.receipt.means]} · received <Day at={request.receipt.receivedOn} /> · due <Day at={request.clock.dueOn} />
          {request.asked.erased && ' · names erased'}
        </span>
      </div>
      <Tag tone={clock.tone}>{clock.text}</Tag>
    </li>
  );
}
