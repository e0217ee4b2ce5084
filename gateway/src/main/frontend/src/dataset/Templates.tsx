import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../api/http';
import { templates } from '../api/operations';
import type { Application, DataSetTemplate } from '../api/catalogue';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { Await } from '../ui/Await';
import { Tag } from '../ui/bits';
import { Alert, Trouble } from '../ui/notices';
import { areaWords } from '../words/terms';
import { useMayPlan, useTakeDataSet } from './queries';

/** Ready-made data sets by category; using one makes a data set with every report that the agreement covers. */
export function Templates() {
  const district = useDistrictCode();
  const mayPlan = useMayPlan(district);
  const list = `/districts/${district}/data-sets`;
  const query = useQuery({ queryKey: ['templates'], queryFn: templates.list, staleTime: Number.POSITIVE_INFINITY });
  return (
    <DistrictPage title="Data set templates" crumbs={[{ to: list, text: 'Data sets' }]}
      lead="Begin with a question that other teams asked, and the reports that help to answer it. All of it can be changed later.">
      {!mayPlan && (
        <Alert kind="info" heading="Planners make data sets" quiet><p>Your role in this district reads data sets.</p></Alert>
      )}
      <Await query={query} what="Loading the templates">
        {(all) => [...new Set(all.map((one) => one.category))].map((category) => (
          <section key={category}>
            <h2 className="section-title">{category.replaceAll(' > ', ' › ')}</h2>
            <ul className="cards">
              {all.filter((one) => one.category === category).map((one) => (
                <Template key={one.id} template={one} district={district} mayPlan={mayPlan} />
              ))}
            </ul>
          </section>
        ))}
      </Await>
    </DistrictPage>
  );
}

function Template({ template, district, mayPlan }: { template: DataSetTemplate; district: string; mayPlan: boolean }) {
  const navigate = useNavigate();
  const take = useTakeDataSet();
  const [key] = useState(newIdempotencyKey);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const use = async () => {
    setSending(true);
    setFailure(null);
    try {
      const made: Application = await templates.apply(template.id, district, key);
      take(made.dataSetId, null);
      void navigate(`/districts/${district}/data-sets/${made.dataSetId}`, { state: { leftOut: made.leftOut } });
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  };
  return (
    <li className="card">
      <p className="card__source"><Tag>{areaWords[template.areaOfInquiry]}</Tag></p>
      <h3 className="card__title">{template.title}</h3>
      <p className="card__caption">{template.guidingQuestion}</p>
      <ul>
        {template.prompts.map((prompt) => <li key={prompt.title}><strong>{prompt.title}:</strong> {prompt.question}</li>)}
      </ul>
      {failure !== null && <Trouble error={failure} level={3} onRetry={() => void use()} />}
      {mayPlan && (
        <p className="card__foot">
          <button type="button" className="usa-button usa-button--outline" disabled={sending} onClick={() => void use()}>
            {sending ? 'Making the data set…' : 'Use this template'}<span className="usa-sr-only">: {template.title}</span>
          </button>
        </p>
      )}
    </li>
  );
}
