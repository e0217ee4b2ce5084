import { useState } from 'react';
import { Link, NavLink, Outlet } from 'react-router';
import { coordinates, readsManyAgreements, readsRecords, useSessionState, useSignOut } from '../session/session';
import { Trouble } from '../ui/notices';
import { roleWords } from '../words/terms';
import type { Session } from '../api/types';
import { OrganisationName } from '../district/names';

export function Layout() {
  const state = useSessionState();
  const session = state.is === 'signed-in' ? state.session : null;
  return (
    <>
      <a className="usa-skipnav" href="#main">Skip to main content</a>
      <header className="masthead">
        <div className="masthead__inner">
          <Link to="/" className="masthead__name">
            <span className="masthead__short">MICIP</span>
            <span className="masthead__long">Michigan Integrated Continuous Improvement Process</span>
          </Link>
          <nav className="masthead__nav" aria-label="Main">
            <ul>
              {session !== null && <li><NavLink to="/" end>{session.grants.some((one) => one.org.startsWith('district:')) ? 'My district' : 'Districts'}</NavLink></li>}
              {session !== null && readsManyAgreements(session) && <li><NavLink to="/agreements">Agreements</NavLink></li>}
              {session !== null && readsRecords(session) && <li><NavLink to="/audit">Audit log</NavLink></li>}
              {session !== null && coordinates(session).length > 0 && <li><NavLink to="/foia">Requests</NavLink></li>}
              <li><NavLink to="/about">The four promises</NavLink></li>
            </ul>
          </nav>
        </div>
        {session !== null && <WhoAmI session={session} />}
      </header>
      <main id="main" tabIndex={-1}><Outlet /></main>
      <footer className="foot">
        <div className="foot__inner">
          <p>
            MICIP shows aggregate views that MI School Data and the Michigan Data Hub publish. It keeps addresses,
            never reports, and never information about a student.
          </p>
          <ul>
            <li><Link to="/about">What MICIP promises</Link></li>
            {session !== null && <li><Link to="/disclosures">Record of disclosures</Link></li>}
            {session !== null && <li><Link to="/audit/retention">Retention and legal holds</Link></li>}
            <li><a href="/api/v1/openapi.json">The API</a></li>
          </ul>
        </div>
      </footer>
    </>
  );
}

function WhoAmI({ session }: { session: Session }) {
  const signOut = useSignOut();
  const [failure, setFailure] = useState<unknown>(null);
  const [leaving, setLeaving] = useState(false);
  const organisations = [...new Set(session.grants.map((grant) => grant.org))];
  const leave = async () => {
    setLeaving(true);
    setFailure(null);
    try {
      await signOut();
    } catch (error) {
      setFailure(error);
      setLeaving(false);
    }
  };
  return (
    <div className="whoami">
      <div className="whoami__inner">
        <ul className="whoami__grants" aria-label="You are signed in as">
          {organisations.map((org) => (
            <li key={org}>
              <strong><OrganisationName org={org} /></strong>
              <span className="whoami__role">
                {session.grants.filter((grant) => grant.org === org).map((grant) => roleWords[grant.role]).join(', ')}
              </span>
            </li>
          ))}
        </ul>
        <button type="button" className="usa-button usa-button--unstyled whoami__out" onClick={() => void leave()}
          disabled={leaving}>
          {leaving ? 'Signing out…' : 'Sign out everywhere'}
        </button>
      </div>
      {failure !== null && <div className="whoami__inner"><Trouble error={failure} onRetry={() => void leave()} /></div>}
    </div>
  );
}
