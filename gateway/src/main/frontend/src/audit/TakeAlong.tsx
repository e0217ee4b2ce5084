import { audit, type RecordFilter } from '../api/operations';
import { DownloadButton } from '../ui/DownloadButton';

/** The whole answer as a file. Each download is on record like a search. */
export function TakeAlong({ asked }: { asked: RecordFilter }) {
  return (
    <section className="act" aria-labelledby="along">
      <h2 id="along">Take the whole answer along</h2>
      <ul className="usa-list">
        <li>
          <DownloadButton quiet address={audit.packAddress(asked)} name="micip-evidence.zip" making="Proving each record…">
            Evidence pack
          </DownloadButton>: at most 1,000 records with a proof of each and a page that tells how to check them offline.
          Narrow the search if it takes more.
        </li>
        <li><a href={audit.exportAddress(asked, 'csv')} download>Table (CSV)</a>, any number of records</li>
        <li><a href={audit.exportAddress(asked, 'ndjson')} download>JSON lines</a>, any number of records</li>
        <li><a href={audit.exportAddress(asked, 'ocsf')} download>OCSF events</a>, for security tools</li>
      </ul>
    </section>
  );
}
