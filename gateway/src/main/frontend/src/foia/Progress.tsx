import { useEffect } from 'react';
import type { FoiaRequest, FoiaSearch } from '../api/foia';
import { problemOf } from '../api/problem';
import { Alert, Loading, Trouble } from '../ui/notices';
import { When } from '../ui/When';
import { countsOfSearch, notSearchedWords } from '../words/foia';
import { hasEnded, useLookAgain, useSearch } from './queries';

/** A search that goes on without this page: how far it has come, looked up again and again until it has ended. */
export function Going({ request, search }: { request: FoiaRequest; search: string }) {
  const query = useSearch(request.id, search);
  const lookAgain = useLookAgain(request.id);
  const over = hasEnded(query.data) || problemOf(query.error).status === 404;
  useEffect(() => {
    if (over) {
      lookAgain();
    }
  }, [over, lookAgain]);
  if (query.data === undefined) {
    return query.isError ? <Trouble error={query.error} onRetry={() => void query.refetch()} level={3} /> : <Loading what="Looking how far the search is" />;
  }
  return <Standing search={query.data} />;
}

function Standing({ search }: { search: FoiaSearch }) {
  return (
    <div className="progress">
      <h3>{search.state === 'waiting' ? 'The search waits for its turn' : 'The search goes on'}</h3>
      <p>You can leave this page: the search goes on, and its result stays here.
        {search.begun !== undefined && <> It began <When at={search.begun} />.</>}</p>
      <p role="status" aria-live="polite">{countsOfSearch(search)}</p>
      <ul className="progress__list">
        {search.stores.map((store) => (
          <Part key={store.service} id={`store-${store.service}`} name={`Store of ${store.service}`} read={store.documents}
            of={store.all} unit="documents" done={store.done} />
        ))}
        {search.logs.map((log) => (
          <Part key={log.log} id={`log-${log.log}`} name={`Log ${log.log}`} read={log.entries} of={log.size} unit="entries" done={log.done} />
        ))}
      </ul>
    </div>
  );
}

/** How many there are is counted beside the reading, so more may be read than were counted. */
function Part({ id, name, read, of, unit, done }: { id: string; name: string; read: number; of: number; unit: string; done: boolean }) {
  const most = Math.max(of, read, 1);
  const count = (number: number) => number.toLocaleString('en-US');
  return (
    <li>
      <label htmlFor={id}>{name}</label>
      <progress id={id} max={most} value={done ? most : read} />
      <span>{done ? `${count(read)} ${unit}, all read` : read === 0 && of === 0 ? 'not begun' : `${count(read)} of about ${count(of)} ${unit}`}</span>
    </li>
  );
}

/** A search that ended without a result. */
export function Failed({ at, reason, what }: NonNullable<FoiaRequest['steps']['searching']>) {
  return (
    <Alert kind="error" heading="The search failed" level={3}>
      <p>{notSearchedWords(reason, what)} It failed <When at={at} />. Nothing can be certified by it; search again.</p>
    </Alert>
  );
}
