import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { answer } from '../api/http';
import { sessions } from '../api/operations';
import { problemOf } from '../api/problem';
import type { Role, Session } from '../api/types';

export type SessionState =
  | { readonly is: 'asking' }
  | { readonly is: 'unreachable'; readonly error: unknown; readonly again: () => void }
  | { readonly is: 'signed-out'; readonly ended: boolean }
  | { readonly is: 'signed-in'; readonly session: Session };

const Context = createContext<{ state: SessionState; signOut: () => Promise<void> } | null>(null);

export const sessionKey = ['session'] as const;

async function currentSession(): Promise<Session | null> {
  try {
    return await sessions.current();
  } catch (error) {
    if (problemOf(error).status === 401) {
      return null;
    }
    throw error;
  }
}

/** Leaves everywhere: the gateway ends the session and its tokens, then the identity provider's page ends its own. */
async function leave(): Promise<string> {
  const response = await answer('/logout', { method: 'POST' });
  const location = response.headers.get('Location');
  const body = (await response.json().catch(() => null)) as { location?: unknown } | null;
  return location ?? (typeof body?.location === 'string' ? body.location : '/');
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: sessionKey, queryFn: currentSession, staleTime: 60_000 });
  const [everSignedIn, setEverSignedIn] = useState(false);
  const { data, isError, error, refetch } = query;
  if (data != null && !everSignedIn) {
    setEverSignedIn(true);
  }
  const signOut = useCallback(async () => {
    const next = await leave().catch((failure: unknown) => {
      if (problemOf(failure).status === 401) {
        return '/';
      }
      throw failure;
    });
    client.clear();
    window.location.assign(next);
  }, [client]);
  const state = useMemo<SessionState>(() => {
    if (data != null) {
      return { is: 'signed-in', session: data };
    }
    if (data === null) {
      return { is: 'signed-out', ended: everSignedIn };
    }
    return isError ? { is: 'unreachable', error, again: () => void refetch() } : { is: 'asking' };
  }, [data, isError, error, refetch, everSignedIn]);
  const value = useMemo(() => ({ state, signOut }), [state, signOut]);
  return <Context value={value}>{children}</Context>;
}

function useContext() {
  const context = use(Context);
  if (context === null) {
    throw new Error('outside of SessionProvider');
  }
  return context;
}

export const useSessionState = () => useContext().state;
export const useSignOut = () => useContext().signOut;

/** For pages that are shown to signed-in people only. */
export function useSession(): Session {
  const state = useSessionState();
  if (state.is !== 'signed-in') {
    throw new Error('shown without a session');
  }
  return state.session;
}

/** Whether the session holds one of these roles at that organisation. What it may do is decided by the services. */
export const holds = (session: Session, org: string, ...roles: readonly Role[]) =>
  session.grants.some((grant) => grant.org === org && roles.includes(grant.role));

export const districtCodes = (session: Session) =>
  [...new Set(session.grants.filter((grant) => grant.org.startsWith('district:')).map((grant) => grant.org.slice(9)))];

export const isdCodes = (session: Session) =>
  [...new Set(session.grants.filter((grant) => grant.org.startsWith('isd:')).map((grant) => grant.org.slice(4)))];

export const isOfState = (session: Session) => session.grants.some((grant) => grant.org.startsWith('state:'));

/** The public bodies whose requests for records this reader answers. */
export const coordinates = (session: Session) =>
  [...new Set(session.grants.filter((grant) => grant.role === 'foia-coordinator').map((grant) => grant.org))];

/** Who may set and lift legal holds. */
export const keepsHolds = (session: Session) => holds(session, 'state:MI', 'auditor', 'state-signer', 'foia-coordinator');

/** Auditors search everybody's records; districts and their ISD search their own. */
export const readsAllRecords = (session: Session) => holds(session, 'state:MI', 'auditor');

/** Who looks after the agreements of many districts: the state's people and an ISD's consultants. */
export const readsManyAgreements = (session: Session) => isOfState(session) || isdCodes(session).length > 0;

export const readsRecords = (session: Session) =>
  readsAllRecords(session) || districtCodes(session).length + isdCodes(session).length > 0;

/** Of a district that is not the reader's own: whose roles at the state read its data sets. */
const readsAllDataSets = (session: Session) => holds(session, 'state:MI', 'state-reviewer');

/** Which parts of a district's pages the services will answer for this reader. */
export function districtParts(session: Session, code: string): { readonly dataSets: boolean; readonly records: boolean } {
  const own = districtCodes(session).includes(code) || isdCodes(session).length > 0;
  return { dataSets: own || readsAllDataSets(session), records: own || readsAllRecords(session) };
}

/** The first page of a district for this reader. */
export const districtAddress = (session: Session, code: string) =>
  `/districts/${code}/${districtParts(session, code).dataSets ? 'data-sets' : 'agreement'}`;
