import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { standings } from '../api/operations';
import type { Party, Standing, StandingSummary } from '../api/types';
import { Await } from '../ui/Await';
import { Page } from '../ui/Page';
import { When } from '../ui/When';
import { partyWords, standingCodes, standingWords, stepWords } from '../words/terms';
import { SourceTroubles } from './SourceTroubles';
import { StandingTable } from './StandingTable';
import { wantedOf } from './wanted';

/** How the reader's districts stand with their agreements: for the state all of them, for a consultant the ISD's. */
export function DashboardPage() {
  const summary = useQuery({ queryKey: ['standings-summary'], queryFn: standings.summary });
  return (
    <Page title="Agreements of all districts" wide
      actions={<Link className="usa-button usa-button--outline" to="/agreements/text">The text that is offered</Link>} lead="How each district stands, what ends when, and who waits for whom.">
      <SourceTroubles />
      <Await query={summary} what="Counting">
        {(counted) => <><Summary summary={counted} /><Lines /></>}
      </Await>
    </Page>
  );
}

function Summary({ summary }: { summary: StandingSummary }) {
  const [search, setSearch] = useSearchParams();
  const { standing, waitsFor, step } = wantedOf(search);
  const choose = (next: Record<string, string>) => setSearch(next, { preventScrollReset: true });
  return (
    <>
      <p className="fine-print">{summary.districts} districts, as of <When at={summary.asOf} /></p>
      <section aria-labelledby="by-state">
        <h2 id="by-state" className="section-title">How they stand</h2>
        <ul className="counts">
          {standingCodes.map((code) => (
            <Count key={code} count={summary.standings[code]} words={standingWords[code]} chosen={standing === code}
              onChoose={() => choose(standing === code ? {} : { standing: code, ...(code === 'expiring' ? { sort: 'end' } : {}) })} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="who-waits">
        <h2 id="who-waits" className="section-title">Who is waited for</h2>
        {summary.waits.length === 0 ? <p>Nobody is waited for.</p> : (
          <ul className="counts">
            {summary.waits.map((wait) => (
              <Count key={wait.party + wait.step} count={wait.districts}
                words={`${partyWords[wait.party]} ${stepWords(wait.step)}`}
                chosen={waitsFor === wait.party && step === wait.step}
                onChoose={() => choose(waitsFor === wait.party && step === wait.step ? {} : { waitsFor: wait.party, step: wait.step })} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Count({ count, words, chosen, onChoose }: { count: number; words: string; chosen: boolean; onChoose: () => void }) {
  return (
    <li>
      <button type="button" className={chosen ? 'count count--chosen' : 'count'} aria-pressed={chosen} onClick={onChoose}>
        <span className="count__number">{count}</span> <span>{words}</span>
      </button>
    </li>
  );
}

function Lines() {
  const [search, setSearch] = useSearchParams();
  const wanted = wantedOf(search);
  const byEnd = wanted.sort === 'end';
  const words = wanted.standing !== undefined
    ? standingWords[wanted.standing satisfies Standing]
    : wanted.waitsFor !== undefined
      ? `${partyWords[wanted.waitsFor satisfies Party]} ${stepWords(wanted.step ?? '')}`
      : 'All districts';
  const sort = (next: 'name' | 'end') => {
    const changed = new URLSearchParams(search);
    changed.set('sort', next);
    setSearch(changed, { preventScrollReset: true });
  };
  return (
    <section aria-labelledby="lines">
      <div className="results-head">
        <h2 id="lines" className="section-title">{words}</h2>
        <div className="downloads">
          <button type="button" className="usa-button usa-button--unstyled" onClick={() => sort(byEnd ? 'name' : 'end')}>
            {byEnd ? 'Sort by name' : 'Sort by nearest end'}
          </button>
          {(wanted.standing !== undefined || wanted.waitsFor !== undefined) && (
            <button type="button" className="usa-button usa-button--unstyled" onClick={() => setSearch({}, { preventScrollReset: true })}>
              Show all districts
            </button>
          )}
        </div>
      </div>
      <StandingTable wanted={wanted} />
    </section>
  );
}
