import { useSearchParams } from 'react-router';
import { SignInLink, Alert } from '../ui/notices';
import { Page } from '../ui/Page';
import { Promises } from '../about/promises';

/** What a person sees without a session: what this is, what it promises, and the way in. */
export function Start({ ended, deeper }: { ended: boolean; deeper: boolean }) {
  const [search] = useSearchParams();
  const failed = search.get('sign-in');
  return (
    <>
      {failed !== null && (
        <div className="page"><Alert kind="warning" heading="You could not be signed in">
          <p>{failed === 'unavailable'
            ? 'Signing in is not available right now. Try again in a moment.'
            : 'The sign-in did not come to its end. Try again; if it stays so, ask your district’s MICIP administrator.'}</p>
        </Alert></div>
      )}
      {ended && (
        <div className="page"><Alert kind="info" heading="You are signed out">
          <p>Your session has ended, here or in another window. Sign in again to go on where you were.</p>
        </Alert></div>
      )}
      {!ended && deeper && (
        <div className="page"><Alert kind="info" heading="Sign in to see this page">
          <p>This page belongs to an organization. Sign in with your account to open it.</p>
        </Alert></div>
      )}
      <div className="hero">
        <Page title="State data in your district’s plan, as your district agreed"
          lead="MICIP helps Michigan districts choose views of MI School Data and the Michigan Data Hub for their continuous-improvement plans.">
          <p><SignInLink /></p>
        </Page>
      </div>
      <div className="page"><Promises /></div>
    </>
  );
}
