import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { catalog, type OpenReference } from '../api/operations';
import type { DataSet, Launch, Tile } from '../api/types';
import { useDataSet } from '../dataset/queries';
import { valueWords } from '../dataset/values';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { useDistrict } from '../district/names';
import { Await } from '../ui/Await';
import { Tag, Why } from '../ui/bits';
import { Alert, Empty, Loading, Trouble } from '../ui/notices';
import { categoryWords, sourceWords } from '../words/terms';
import { CoverageAge } from './CoverageAge';
import { SourceStanding } from './SourceStanding';
import { useWatch } from './useWatch';
import type { Closing } from './watching';

export function TileView() {
  const district = useDistrictCode();
  const { dataSet: id = '', tile: tileId = '' } = useParams<'dataSet' | 'tile'>();
  const query = useDataSet(id);
  const tile = query.data?.tiles.find((one) => one.id === tileId);
  const list = `/districts/${district}/data-sets`;
  return (
    <DistrictPage title={tile?.title ?? 'Report'}
      crumbs={[{ to: list, text: 'Data sets' }, { to: `${list}/${id}`, text: query.data?.title ?? 'Data set' }]}>
      <Await query={query} what="Loading the data tile">
        {(set) => (tile === undefined
          ? <Empty heading="This data tile is gone"><p>It was removed from the data set.</p></Empty>
          : <Opening key={tile.id} set={set} tile={tile} />)}
      </Await>
    </DistrictPage>
  );
}

type State =
  | { readonly is: 'asking' }
  | { readonly is: 'refused'; readonly error: unknown }
  | { readonly is: 'open'; readonly launch: Launch }
  | { readonly is: 'closed'; readonly closing: Closing };

function Opening({ set, tile }: { set: DataSet; tile: Tile }) {
  const district = useDistrict(set.district).data;
  const [state, setState] = useState<State>({ is: 'asking' });
  const asked = useRef(false);
  const [reference] = useState<OpenReference>({ reportId: tile.reference.reportId, values: tile.reference.values });
  const open = async () => {
    setState({ is: 'asking' });
    try {
      setState({ is: 'open', launch: await catalog.launch(set.district, reference, set.id, tile.id) });
    } catch (error) {
      setState({ is: 'refused', error });
    }
  };
  useEffect(() => {
    // Each launch is on record, so the page asks for exactly one when it is entered.
    if (!asked.current) {
      asked.current = true;
      void open();
    }
  });
  const values = Object.entries(tile.reference.values).map(([name, value]) => valueWords(name, value, district));
  return (
    <>
      <p className="tile-facts">
        {sourceWords(tile.source)} · {categoryWords(tile.category)}
        {values.map((value) => <Tag key={value}>{value}</Tag>)}
      </p>
      {tile.caption != null && tile.caption !== '' && <p className="lead">{tile.caption}</p>}
      <SourceStanding source={tile.source} />
      {state.is === 'asking' && <Loading what="Checking the agreement and opening the report" />}
      {state.is === 'refused' && <Trouble error={state.error} onRetry={() => void open()} />}
      {state.is === 'open' && (
        <OpenFrame key={state.launch.id} launch={state.launch} set={set} tile={tile} reference={reference}
          onClose={(closing) => setState({ is: 'closed', closing })} />
      )}
      {state.is === 'closed' && <Closed closing={state.closing} district={set.district} />}
      <p className="form__actions">
        {state.is !== 'asking' && (
          <button type="button" className="usa-button usa-button--outline" onClick={() => void open()}>Open again</button>
        )}
        <Link to={`/districts/${set.district}/data-sets/${set.id}`}>Back to the data set</Link>
      </p>
      <CoverageAge district={set.district} />
    </>
  );
}

function OpenFrame({ launch, set, tile, reference, onClose }: {
  launch: Launch; set: DataSet; tile: Tile; reference: OpenReference; onClose: (closing: Closing) => void;
}) {
  const watch = useWatch(set.district, reference);
  useEffect(() => {
    if (watch.is === 'closed') {
      onClose(watch.closing);
    }
  }, [watch, onClose]);
  const address = `/api/v1/launches/${encodeURIComponent(launch.id)}`;
  if (watch.is === 'closed') {
    return null;
  }
  if (launch.frame?.allowed === false) {
    return (
      <Alert kind="warning" heading="This report opens in a window of its own" quiet>
        <p>Its source does not let other sites show it inside a page.</p>
        <p><strong>Sign out of {sourceWords(tile.source)} first</strong>, if you are signed in there. In a window of its own the
          source recognizes you, and may show small numbers that are kept from the public and must not be put into a plan.</p>
        <p><a className="usa-button" href={address} target="_blank" rel="noopener noreferrer">Open the report (new tab)</a></p>
      </Alert>
    );
  }
  // credentialless: the frame starts without this browser's cookies for the source, so no secure session comes along.
  return (
    <div className="frame">
      {!opensWithoutCredentials() && (
        <Alert kind="warning" heading="This browser may take your sign-in at the source along" quiet>
          <p>If you are signed in to {sourceWords(tile.source)}, it may recognize you in the frame and show small numbers that
            are kept from the public. Sign out there first, or use a current Chrome or Edge, which leave it behind.</p>
        </Alert>
      )}
      <iframe className="frame__page" title={`${tile.title}, from ${sourceWords(tile.source)}`}
        sandbox={launch.frame?.sandbox ?? 'allow-scripts'} referrerPolicy="no-referrer" {...{ credentialless: true }}
        src={address} />
      <p className="frame__note">
        Shown by {sourceWords(tile.source)}; nothing of it is stored here. This opening is on record. If the page stays
        empty, the source is not answering: choose “Open again”.
      </p>
    </div>
  );
}

/** Whether frames can be opened without this browser’s cookies for their site. */
const opensWithoutCredentials = () => 'credentialless' in HTMLIFrameElement.prototype;

function Closed({ closing, district }: { closing: Closing; district: string }) {
  if (closing.because === 'unconfirmed') {
    return (
      <Alert kind="warning" heading="The report was closed">
        <p>Whether it is still covered could not be confirmed for a few seconds, so it was closed. Open it again when you
          need it.</p>
      </Alert>
    );
  }
  return (
    <Alert kind="warning" heading="The report was closed: no longer covered">
      <p><Why coverage={closing.coverage} /></p>
      <p><Link to={`/districts/${district}/schedule-a`}>See Schedule A</Link></p>
    </Alert>
  );
}
