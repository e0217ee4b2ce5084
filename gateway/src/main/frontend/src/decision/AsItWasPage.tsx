import { useState, type SubmitEvent } from 'react';
import { agreements } from '../api/operations';
import type { Decision, Grain, View } from '../api/types';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { Facts, Tag } from '../ui/bits';
import { SelectField, WordsField } from '../ui/fields';
import { findingsAt } from '../ui/marking';
import { Trouble } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { When } from '../ui/When';
import { detroitInstant, schoolYear } from '../words/dates';
import { categoryCodes, categoryWords, grainWords, sourceWords, statusWords, suspenderWords } from '../words/terms';
import { lineWords } from '../schedulea/LineTable';

const thisYear = new Date().getFullYear();
const years = Array.from({ length: 16 }, (_, place) => thisYear + 1 - place)
  .map((year) => ({ value: String(year), label: schoolYear(year) }));
const kinds = categoryCodes.map((value) => ({ value, label: categoryWords(value) }));
const grains = Object.entries(grainWords).map(([value, label]) => ({ value, label }));
const sources = ['data-hub', 'mi-school-data'].map((value) => ({ value, label: sourceWords(value) }));

/** Whether a view was permitted at a past moment, decided on what was agreed then. */
export function AsItWasPage() {
  const district = useDistrictCode();
  const [view, setView] = useState({ source: 'data-hub', category: '', grain: 'district', schoolYear: '' });
  const [day, setDay] = useState('');
  const [time, setTime] = useState('12:00');
  const [decision, setDecision] = useState<Decision | null>(null);
  const form = useSending((asked: { view: View; instant: string }) => agreements.decision(district, asked.view, asked.instant));
  const instant = detroitInstant(day, time);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setDecision(null);
    if (instant !== undefined) {
      const { schoolYear: year, ...shape } = view;
      const asked: View = { ...shape, grain: shape.grain as Grain, ...(year === '' ? {} : { schoolYear: Number(year) }) };
      setDecision(await form.submit({ view: asked, instant }) ?? null);
    }
  };
  const change = (part: Partial<typeof view>) => setView({ ...view, ...part });
  return (
    <DistrictPage title="As it was then" crumbs={[{ to: `/districts/${district}/agreement`, text: 'Agreement' }]}
      lead="Was a view of the district’s data permitted at a moment in the past? Answered from what was agreed at that moment, not from what is agreed now. Asking opens nothing.">
      <form className="filters" onSubmit={(event) => void submit(event)} aria-label="As it was then">
        <div className="filters__fields">
          <WordsField label="Day" type="date" value={day} onChange={setDay} findings={findingsAt(form.findings, '?at')} />
          <WordsField label="Time in Detroit" type="time" value={time} onChange={setTime} />
          <SelectField label="Source" value={view.source} onChange={(source) => change({ source })} choices={sources} />
          <SelectField label="Kind of data" value={view.category} onChange={(category) => change({ category })} choices={kinds} none="Choose" />
          <SelectField label="Detail" value={view.grain} onChange={(grain) => change({ grain })} choices={grains} />
          <SelectField label="School year" value={view.schoolYear} onChange={(year) => change({ schoolYear: year })}
            choices={years} none="None named" required={false} />
        </div>
        <div className="form__actions">
          <button type="submit" className="usa-button" disabled={form.sending}>{form.sending ? 'Deciding…' : 'Decide as it was then'}</button>
        </div>
      </form>
      {form.problem !== null && <Trouble error={form.problem} />}
      <div role="status">{decision !== null && <Answer decision={decision} />}</div>
    </DistrictPage>
  );
}

function Answer({ decision }: { decision: Decision }) {
  const { basis } = decision;
  return (
    <section className="results" aria-labelledby="answer">
      <h2 id="answer" className="section-title">
        <Tag tone={decision.permitted ? 'good' : 'warn'}>{decision.permitted ? 'Permitted' : 'Not permitted'}</Tag>
      </h2>
      <p>{decision.explanation}</p>
      <Facts rows={[
        ['Decided for', <When key="at" at={decision.decidedAt} exact />],
        ['On', basis == null ? 'Nothing that is kept: what was agreed then is not known' : `Version ${decision.agreementVersion} of what is agreed`],
        ...(basis == null ? [] : [
          ['The agreement was', statusWords[basis.status]] as const,
          ...(basis.since == null ? [] : [['So since', <When key="since" at={basis.since} />] as const]),
          ...(basis.effectiveFrom == null ? [] : [['In force from', <When key="from" at={basis.effectiveFrom} />] as const]),
          ...(basis.effectiveUntil == null ? [] : [['In force until', <When key="until" at={basis.effectiveUntil} />] as const]),
          ...(basis.followedBy == null ? [] : [['Renewal in force from', <When key="next" at={basis.followedBy.effectiveFrom} />] as const]),
          ['Schedule A', basis.scheduleAVersion === 0 ? 'None yet' : `Version ${basis.scheduleAVersion}`] as const,
          ...(basis.suspensions.length === 0 ? [] : [['Stopped by', basis.suspensions.map((by) => suspenderWords[by]).join(', ')] as const]),
        ]),
        ...(decision.line == null ? [] : [['Line that permits it', lineWords(decision.line)] as const]),
      ]} />
    </section>
  );
}
