import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { disclosures, type Disclosure } from '../api/foia';
import { districtCodes, isOfState, useSession } from '../session/session';
import { Await } from '../ui/Await';
import { ScrollingTable } from '../ui/bits';
import { Alert } from '../ui/notices';
import { Page } from '../ui/Page';
import { When } from '../ui/When';

/** The record of disclosures that federal law asks for: empty, because there is nothing here to disclose. */
export function DisclosuresPage() {
  const session = useSession();
  const [search] = useSearchParams();
  const district = search.get('district') ?? (isOfState(session) ? undefined : districtCodes(session)[0]);
  const query = useQuery({ queryKey: ['disclosures', district ?? ''], queryFn: () => disclosures.list(district) });
  return (
    <Page title="Record of disclosures"
      lead="Who was given personally identifiable information from education records, as 34 CFR 99.32 asks to be kept.">
      <Await query={query} what="Reading the record">
        {({ items }) => items.length === 0 ? (
          <Alert kind="success" heading="Nothing was ever disclosed" quiet>
            <p>The record is empty, as it must be: MICIP keeps addresses of aggregate reports and no information about a student,
              so there is nothing to disclose. An entry would be an incident, and its own alarm.</p>
          </Alert>
        ) : <Incidents items={items} />}
      </Await>
    </Page>
  );
}

function Incidents({ items }: { items: readonly Disclosure[] }) {
  return (
    <>
      <Alert kind="error" heading={items.length === 1 ? 'There is 1 incident' : `There are ${items.length} incidents`}>
        <p>Each was entered by an operator or by the state.</p>
      </Alert>
      <ScrollingTable caption="Disclosures">
        <thead><tr>{['When', 'District', 'To whom', 'From', 'Legitimate interest'].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <td><When at={one.happenedAt} /></td><td>{one.district}</td><td>{one.party}</td><td>{one.source}</td><td>{one.interest}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </>
  );
}
