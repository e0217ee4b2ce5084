import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate } from 'react-router';
import { districts } from '../api/operations';
import type { District } from '../api/types';
import { districtAddress, districtCodes, isdCodes, isOfState, readsAllRecords, useSession } from '../session/session';
import { Tag } from '../ui/bits';
import { SearchFields, WordsField } from '../ui/fields';
import { Alert, Empty } from '../ui/notices';
import { Await } from '../ui/Await';
import { Page } from '../ui/Page';
import { statusWords } from '../words/terms';
import { useDistrict } from './names';

/** Where a signed-in person begins: the own district at once, else a choice. */
export function Home() {
  const session = useSession();
  const own = districtCodes(session);
  const isds = isdCodes(session);
  if (own.length > 0 && session.grants.every((grant) => grant.role === 'foia-coordinator')) {
    return <Navigate to="/foia" replace />;
  }
  if (own.length === 1 && isds.length === 0 && !isOfState(session)) {
    return <Navigate to={`/districts/${own[0]}/data-sets`} replace />;
  }
  if (own.length + isds.length === 0 && !isOfState(session)) {
    return (
      <Page title="Welcome">
        <Alert kind="info" heading="No role yet" quiet>
          <p>You are signed in, but no organization has given you a role in MICIP. Your district’s MICIP administrator
            can do that.</p>
        </Alert>
      </Page>
    );
  }
  return (
    <Page title="Districts" lead="Choose a district to see what your role reads of it."
      actions={readsAllRecords(session) ? <Link className="usa-button" to="/audit">Search the audit log</Link> : undefined}>
      {own.length > 0 && <ul className="rows">{own.map((code) => <OwnDistrict key={code} code={code} />)}</ul>}
      {isds.map((isd) => <DistrictList key={isd} isd={isd} />)}
      {isOfState(session) && <StateDistricts />}
    </Page>
  );
}

function OwnDistrict({ code }: { code: string }) {
  const session = useSession();
  const known = useDistrict(code).data;
  return known === undefined
    ? <li className="rows__row"><Link to={districtAddress(session, code)}>District {code}</Link></li>
    : <DistrictRow district={known} />;
}

function StateDistricts() {
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  return (
    <>
      <form className="find" role="search" aria-label="Districts"
        onSubmit={(event) => { event.preventDefault(); setQ(typed.trim()); }}>
        <SearchFields>
          <WordsField label="Find a district by name or code" type="search" value={typed} onChange={setTyped} required={false} />
        </SearchFields>
        <button type="submit" className="usa-button">Find</button>
      </form>
      <DistrictList q={q} />
    </>
  );
}

function DistrictList({ isd, q }: { isd?: string; q?: string }) {
  const query = useInfiniteQuery({
    queryKey: ['districts', isd ?? '', q ?? ''],
    queryFn: ({ pageParam }) => districts.list({
      limit: 50,
      ...(isd === undefined ? {} : { isd }), ...(q === undefined ? {} : { q }),
      ...(pageParam === '' ? {} : { cursor: pageParam }),
    }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <Await query={query} what="Loading districts">
      {(data) => {
        const items = data.pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <Empty heading="No district found"><p>Try a part of the name, or the five digits of its code.</p></Empty>
        ) : (
          <>
            {isd !== undefined && <h2>{items[0]?.isd.name}</h2>}
            <ul className="rows">{items.map((district) => <DistrictRow key={district.code} district={district} />)}</ul>
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

function DistrictRow({ district }: { district: District }) {
  const session = useSession();
  const status = district.agreementStatus;
  return (
    <li className="rows__row">
      <div>
        <Link className="rows__title" to={districtAddress(session, district.code)}>{district.name}</Link>
        <span className="rows__more">{district.code} · {district.isd.name}{district.state === 'closed' ? ' · closed' : ''}</span>
      </div>
      {status !== undefined && (
        <Tag tone={status === 'active' ? 'good' : 'plain'}>{status === 'active' ? 'Agreement active' : statusWords[status]}</Tag>
      )}
    </li>
  );
}
