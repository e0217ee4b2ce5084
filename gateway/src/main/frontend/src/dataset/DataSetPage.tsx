import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { dataSets, type DataSetWords } from '../api/operations';
import type { DataSet, Tile } from '../api/types';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { CoverageAge } from '../tile/CoverageAge';
import { Await } from '../ui/Await';
import { Tag } from '../ui/bits';
import { Alert, Empty, Trouble } from '../ui/notices';
import { When } from '../ui/When';
import { useSending } from '../ui/useSending';
import { areaWords } from '../words/terms';
import { DataSetForm } from './DataSetForm';
import { LeftOutNotice } from './LeftOutNotice';
import { useDataSet, useMayPlan, useTakeDataSet } from './queries';
import { TileCards } from './TileCards';

export function DataSetPage() {
  const district = useDistrictCode();
  const { dataSet: id = '' } = useParams<'dataSet'>();
  const query = useDataSet(id);
  const list = `/districts/${district}/data-sets`;
  const mayPlan = useMayPlan(district);
  const changeable = mayPlan && query.data?.state === 'active';
  return (
    <DistrictPage title={query.data?.title ?? 'Data set'} crumbs={[{ to: list, text: 'Data sets' }]}
      actions={changeable ? <Link className="usa-button" to={`${list}/${id}/add`}>Add a report</Link> : undefined}>
      <Await query={query} what="Loading the data set">
        {(set) => (set.state === 'removed'
          ? <Removed set={set} mayPlan={mayPlan} />
          : <Contents set={set} mayPlan={mayPlan} onReload={async () => (await query.refetch()).data} />)}
      </Await>
    </DistrictPage>
  );
}

type Reload = () => Promise<DataSet | undefined>;

function Contents({ set, mayPlan, onReload }: { set: DataSet; mayPlan: boolean; onReload: Reload }) {
  const [revising, setRevising] = useState(false);
  const [removed, setRemoved] = useState<Tile | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const take = useTakeDataSet();
  const reload = () => { setFailure(null); void onReload(); };
  const attempt = async (act: () => Promise<DataSet | null>) => {
    setFailure(null);
    try {
      take(set.id, await act());
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    }
  };
  const removeTile = async (tile: Tile) => {
    if (await attempt(() => dataSets.removeTile(set.id, set.version, tile.id))) {
      setRemoved(tile);
    }
  };
  const putBack = async (tile: Tile) => {
    const words = tile.caption == null ? {} : { caption: tile.caption };
    const { reportId, values } = tile.reference;
    if (await attempt(() => dataSets.addTile(set, { reportId, values, ...words }, [], `undo-${tile.id}`))) {
      setRemoved(null);
    }
  };
  return (
    <>
      {failure !== null && <Trouble error={failure} onReload={reload} onRetry={reload} />}
      {removed !== null && (
        <Alert kind="success" heading={`Removed: ${removed.title}`}>
          <p><button type="button" className="usa-button usa-button--outline" onClick={() => void putBack(removed)}>
            Undo: put it back</button></p>
        </Alert>
      )}
      <LeftOutNotice district={set.district} />
      {revising
        ? <Revise set={set} onReload={onReload} onClose={() => setRevising(false)} />
        : <Words set={set} mayPlan={mayPlan} onRevise={() => setRevising(true)} />}
      <section aria-labelledby="reports">
        <h2 id="reports" className="section-title">Reports</h2>
        {set.tiles.length === 0 ? (
          <Empty heading="No reports yet">
            <p>Walk the menu of MI School Data or the Michigan Data Hub and choose the reports that help to answer the
              guiding question. Each becomes a data tile here.</p>
            {mayPlan && <p><Link className="usa-button" to="add">Add a report</Link></p>}
          </Empty>
        ) : <TileCards set={set} {...(mayPlan ? { onRemove: removeTile } : {})} />}
      </section>
      <CoverageAge district={set.district} />
      {mayPlan && <RemoveDataSet set={set} attempt={attempt} />}
    </>
  );
}

function Words({ set, mayPlan, onRevise }: { set: DataSet; mayPlan: boolean; onRevise: () => void }) {
  return (
    <div className="question">
      <p className="question__label">Guiding question</p>
      <p className="question__text">{set.guidingQuestion}</p>
      <p className="question__more">
        {set.areaOfInquiry != null && <Tag>{areaWords[set.areaOfInquiry]}</Tag>}
        <span>Changed <When at={set.changedAt} /></span>
        {mayPlan && <button type="button" className="usa-button usa-button--unstyled" onClick={onRevise}>Revise the words</button>}
      </p>
    </div>
  );
}

/** Saves over the version whose words the author has seen, whatever came in the meantime. */
function Revise({ set, onReload, onClose }: { set: DataSet; onReload: Reload; onClose: () => void }) {
  const [seen, setSeen] = useState(set);
  const [begun] = useState(set);
  const take = useTakeDataSet();
  const form = useSending<DataSetWords, DataSet>((words, confirmed) =>
    dataSets.revise(seen.id, seen.version, words, confirmed));
  const reload = async () => {
    const now = await onReload();
    if (now !== undefined) {
      setSeen(now);
      form.forget();
    }
  };
  return (
    <>
      {seen.version !== begun.version && (
        <Alert kind="info" heading="As it stands now">
          <p><strong>{seen.title}</strong></p>
          <p>{seen.guidingQuestion}</p>
          <p>Your own words are still below. Saving puts them in place of these.</p>
        </Alert>
      )}
      <DataSetForm initial={begun} form={form} action="Save" onCancel={onClose} onReload={() => void reload()}
        onDone={(changed) => { take(set.id, changed); onClose(); }} />
    </>
  );
}

function RemoveDataSet({ set, attempt }: {
  set: DataSet; attempt: (act: () => Promise<DataSet | null>) => Promise<boolean>;
}) {
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const remove = async () => {
    if (await attempt(() => dataSets.remove(set.id, set.version))) {
      void navigate(`/districts/${set.district}/data-sets?show=removed`);
    } else {
      setAsked(false);
    }
  };
  return (
    <div className="quiet-actions">
      {asked ? (
        <Alert kind="warning" heading="Remove this data set?">
          <p>It leaves the list with its {set.tiles.length === 1 ? 'report' : `${set.tiles.length} reports`}. You can put it
            back from “Removed data sets”.</p>
          <p className="form__actions">
            <button type="button" className="usa-button usa-button--secondary" onClick={() => void remove()}>Remove</button>
            <button type="button" className="usa-button usa-button--outline" onClick={() => setAsked(false)}>Keep it</button>
          </p>
        </Alert>
      ) : (
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setAsked(true)}>
          Remove this data set
        </button>
      )}
    </div>
  );
}

function Removed({ set, mayPlan }: { set: DataSet; mayPlan: boolean }) {
  const take = useTakeDataSet();
  const [failure, setFailure] = useState<unknown>(null);
  const restore = async () => {
    try {
      take(set.id, await dataSets.restore(set.id, set.version));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Alert kind="info" heading="This data set was removed" quiet>
      <p>Removed <When at={set.changedAt} />. Its words and its {set.tiles.length} reports are kept until it is put back.</p>
      {mayPlan && <p><button type="button" className="usa-button" onClick={() => void restore()}>Put back</button></p>}
      {failure !== null && <Trouble error={failure} level={3} onReload={() => take(set.id, null)} />}
    </Alert>
  );
}
