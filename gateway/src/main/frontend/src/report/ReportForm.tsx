import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { audit, catalog, dataSets } from '../api/operations';
import type { DataSet, District, Parameter, Report, Source, Values } from '../api/types';
import { useTakeDataSet } from '../dataset/queries';
import { useDistrict } from '../district/names';
import { Await } from '../ui/Await';
import { CoverageTag, Facts, Why } from '../ui/bits';
import { RadioField, SelectField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Alert, Trouble } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { Day } from '../ui/When';
import { categoryWords } from '../words/terms';
import { LocationField } from './LocationField';
import { StepHeading } from './StepHeading';

interface TileWords { readonly values: Values; readonly caption: string }

/** A report's values, chosen from what the source offers; no value is ever typed. */
export function ReportForm({ reportId, source, set, onReload }: {
  reportId: string; source: Source; set: DataSet; onReload: () => void;
}) {
  const [search] = useSearchParams();
  const back = new URLSearchParams({ source: source.id, path: search.get('path') ?? '' });
  const following = (report: string) => new URLSearchParams({ source: source.id, report });
  const query = useQuery({
    queryKey: ['report', reportId, set.district],
    queryFn: () => catalog.report(reportId, set.district),
  });
  return (
    <section>
      <Await query={query} what="Loading the report">
        {(report) => (
          <>
            <StepHeading at={`report/${reportId}`}>{report.title}</StepHeading>
            <Facts rows={[
              ['Source', source.name],
              ['Kind of data', categoryWords(report.category)],
              ...(report.menuPath === undefined ? [] : [['In the menu', report.menuPath.join(' › ')] as const]),
              ['Used by', <UsedBy key="usage" reportId={reportId} />],
              ['Agreement', <CoverageTag key="coverage" coverage={report.coverage} />],
            ]} />
            {report.vanishedAt != null && (
              <Alert kind="warning" heading="The source no longer lists this report" quiet>
                <p>It left the menu on <Day at={report.vanishedAt} />.
                  {report.successor != null && <> <Link to={`?${following(report.successor).toString()}`}>See the report that took its place</Link></>}</p>
              </Alert>
            )}
            {report.coverage?.permitted === false
              ? <NotCovered report={report} district={set.district} />
              : <Choosing report={report} set={set} onReload={onReload} />}
          </>
        )}
      </Await>
      <p className="aside-link"><Link to={`?${back.toString()}`}>Back to the menu</Link></p>
    </section>
  );
}

/** How many districts opened or added the report; small numbers come hidden. */
function UsedBy({ reportId }: { reportId: string }) {
  const query = useQuery({ queryKey: ['report-usage'], queryFn: audit.reportUsage, staleTime: 600_000, retry: false });
  if (query.data === undefined || query.data.asOf == null) {
    return <>{query.isPending ? 'Counting…' : 'Not known right now'}</>;
  }
  const used = query.data.reports.find((one) => one.reportId === reportId);
  return <>{used === undefined ? 'No district in the last year'
    : used.districts === '<10' ? 'Fewer than 10 districts in the last year' : `${used.districts} districts in the last year`}</>;
}

function NotCovered({ report, district }: { report: Report; district: string }) {
  const coverage = report.coverage;
  return (
    <Alert kind="warning" heading="This report is not covered" quiet>
      <p>{coverage != null && <Why coverage={coverage} />}</p>
      <p>It cannot be added or opened. <Link to={`/districts/${district}/schedule-a`}>See Schedule A</Link></p>
    </Alert>
  );
}

const starting = (parameters: readonly Parameter[]): Values =>
  Object.fromEntries(parameters.map((one) => [one.name, one.default ?? '']));

function Choosing({ report, set, onReload }: { report: Report; set: DataSet; onReload: () => void }) {
  const [values, setValues] = useState<Values>(() => starting(report.parameters));
  const [caption, setCaption] = useState('');
  const navigate = useNavigate();
  const take = useTakeDataSet();
  const district = useDistrict(set.district).data;
  const form = useSending<TileWords, DataSet>((words, confirmed, key) =>
    dataSets.addTile(set, {
      reportId: report.id,
      values: words.values,
      ...(words.caption === '' ? {} : { caption: words.caption }),
    }, confirmed, key));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    const changed = await form.submit({ values: chosen, caption: caption.trim() });
    if (changed !== undefined) {
      take(set.id, changed);
      void navigate(`/districts/${set.district}/data-sets/${set.id}`);
    }
  };
  return (
    <form className="usa-form usa-form--large form" onSubmit={(event) => void submit(event)}>
      {form.problem !== null && <Trouble error={form.problem} onReload={() => { form.forget(); onReload(); }} />}
      {report.parameters.map((parameter) => (
        <ParameterField key={parameter.name} parameter={parameter} district={district} value={values[parameter.name] ?? ''}
          findings={findingsAt(form.findings, `/values/${parameter.name}`)}
          onChange={(value) => setValues((before) => ({ ...before, [parameter.name]: value }))} />
      ))}
      <WordsField label="Caption" required={false} maxLength={300} value={caption} onChange={setCaption}
        hint="A few words under the tile: why it is here. Never about a single student."
        findings={findingsAt(form.findings, '/caption')} sent={form.sent?.caption} confirmed={form.confirmed}
        onConfirm={form.confirm} />
      <p className="fine-print">Only the report’s name and these choices are kept. The report itself stays at its source.</p>
      <div className="form__actions">
        <button type="submit" className="usa-button" disabled={form.sending}>
          {form.sending ? 'Adding…' : form.confirming ? 'Add to the data set, as confirmed' : 'Add to the data set'}
        </button>
      </div>
    </form>
  );
}

function ParameterField({ parameter, district, value, onChange, findings }: {
  parameter: Parameter; district: District | undefined; value: string; onChange: (value: string) => void;
  findings: ReturnType<typeof findingsAt>;
}) {
  const choices = parameter.options;
  const shared = {
    label: parameter.label, value, onChange, choices, findings, required: parameter.required === true,
    ...(parameter.help == null ? {} : { hint: parameter.help }),
  };
  if (parameter.kind === 'location') {
    return <LocationField parameter={parameter} district={district} value={value} onChange={onChange} findings={findings} />;
  }
  const few = parameter.kind === 'display-type' && choices.length <= 4 && value !== '';
  return few ? <RadioField {...shared} /> : <SelectField {...shared} {...(value === '' || !shared.required ? { none: shared.required ? 'Choose' : 'Any' } : {})} />;
}
