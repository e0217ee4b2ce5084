import { Link } from 'react-router';
import type { DataSet, Tile } from '../api/types';
import { Day } from '../ui/When';
import { healthCures, healthWords } from '../words/terms';

/** What owners should know of a tile's report: that its page answers no longer as it did, with what to do, and new data. */
export function TileNotice({ set, tile, mayPlan }: { set: DataSet; tile: Tile; mayPlan: boolean }) {
  const { health, newData } = tile;
  const ill = health != null && health.state !== 'healthy' ? health : undefined;
  return (
    <>
      {ill !== undefined && (
        <p className="card__notice">
          <strong>{healthWords[ill.state]}</strong>{ill.since != null && <> Since <Day at={ill.since} />.</>} {healthCures[ill.state]}
          {mayPlan && ill.state !== 'slow' && <> <Link to={addAddress(set, tile, ill.successor)}>
            {ill.successor == null ? 'Look in the source’s menu' : 'See the report that took its place'}
            <span className="usa-sr-only"> ({tile.title})</span></Link></>}
        </p>
      )}
      {newData != null && ill?.state !== 'gone' && (
        <p className="card__notice">
          {newData.known === 'posted'
            ? <><strong>New data posted</strong> on <Day at={newData.on} />, after this tile was added.</>
            : <><strong>New data may be there</strong>: the source posts them by <Day at={newData.on} />.</>}
        </p>
      )}
    </>
  );
}

function addAddress(set: DataSet, tile: Tile, successor: string | null | undefined): string {
  const search = new URLSearchParams({ source: tile.source });
  if (successor != null) {
    search.set('report', successor);
  }
  return `/districts/${set.district}/data-sets/${set.id}/add?${search.toString()}`;
}
