import { useNavigate } from 'react-router';
import { dataSets, type DataSetWords } from '../api/operations';
import type { DataSet } from '../api/types';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { Alert } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { DataSetForm } from './DataSetForm';
import { useMayPlan, useTakeDataSet } from './queries';

export function NewDataSet() {
  const district = useDistrictCode();
  const list = `/districts/${district}/data-sets`;
  const navigate = useNavigate();
  const take = useTakeDataSet();
  const mayPlan = useMayPlan(district);
  const form = useSending<DataSetWords, DataSet>((words, confirmed, key) =>
    dataSets.make(district, words, confirmed, key));
  return (
    <DistrictPage title="New data set" crumbs={[{ to: list, text: 'Data sets' }]}
      lead="A data set gathers reports around one guiding question. You add the reports next.">
      {mayPlan ? (
        <DataSetForm form={form} action="Make data set" onCancel={() => void navigate(list)}
          onDone={(made) => { take(made.id, made); void navigate(`${list}/${made.id}`); }} />
      ) : (
        <Alert kind="info" heading="Planners make data sets" quiet>
          <p>Your role in this district reads data sets. A planner of the district can make one.</p>
        </Alert>
      )}
    </DistrictPage>
  );
}
