import { Link } from 'react-router';
import type { AuditRecord } from '../api/types';
import { OrganisationName, useDistrictName } from '../district/names';
import { OutcomeTag, ScrollingTable } from '../ui/bits';
import { When } from '../ui/When';
import { eventWords } from '../words/events';
import { actedAs, reasonWords } from '../words/terms';

const tooLong = 12;

/** An opaque id, short enough for a row; the whole of it on hover and on the entry's own page. */
export function ShortId({ id }: { id: string }) {
  return <code title={id}>{id.length > tooLong ? `${id.slice(0, 8)}…` : id}</code>;
}

export function RecordTable({ records, caption = 'Records of the audit log' }: {
  records: readonly AuditRecord[]; caption?: string;
}) {
  return (
    <ScrollingTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Time (Detroit)</th><th scope="col">What happened</th><th scope="col">Outcome</th>
          <th scope="col">District</th><th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={`${record.log}/${record.index}`}>
            <td className="nowrap">{record.time != null && <When at={record.time} exact />}</td>
            <th scope="row">
              <Link to={`/audit/${record.log}/${record.index}`}>{eventWords(record.type)}</Link>
              {record.reason != null && <span className="cell-more">{reasonWords(record.reason)}</span>}
            </th>
            <td><OutcomeTag outcome={record.outcome} /></td>
            <td>{record.district == null ? 'Statewide' : <DistrictCell code={record.district} />}</td>
            <td>
              {actedAs(record.actor.role)}
              <span className="cell-more">
                {record.actor.organisation != null && <OrganisationName org={record.actor.organisation} />}
                {record.actor.id != null && <> · <ShortId id={record.actor.id} /></>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function DistrictCell({ code }: { code: string }) {
  const district = /^\d{5}$/.test(code);
  return district ? <NamedDistrict code={code} /> : <>Statewide</>;
}

function NamedDistrict({ code }: { code: string }) {
  return <>{useDistrictName(code)}<span className="cell-more">{code}</span></>;
}
