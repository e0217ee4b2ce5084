import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { catalog } from '../api/operations';
import type { Coverage, DataSet, Tile } from '../api/types';
import { useDistrict } from '../district/names';
import { TileNotice } from '../tile/TileNotice';
import { CoverageTag, Tag, Why } from '../ui/bits';
import { When } from '../ui/When';
import { categoryWords, sourceWords } from '../words/terms';
import { valueWords } from './values';

/** The tiles of a data set with what the agreement says of each right now. */
export function TileCards({ set, onRemove }: { set: DataSet; onRemove?: (tile: Tile) => Promise<void> }) {
  const references = set.tiles.slice(0, 100).map(({ reference }) => ({ reportId: reference.reportId, values: reference.values }));
  const checks = useQuery({
    queryKey: ['coverage-checks', set.district, references],
    queryFn: () => catalog.coverageChecks(set.district, references),
    refetchInterval: 15_000,
    retry: false,
  });
  return (
    <ul className="cards">
      {set.tiles.map((tile, place) => (
        <Card key={tile.id} tile={tile} set={set} coverage={checks.isError ? undefined : checks.data?.results[place]}
          {...(onRemove === undefined ? {} : { onRemove })} />
      ))}
    </ul>
  );
}

function Card({ tile, set, coverage, onRemove }: {
  tile: Tile; set: DataSet; coverage: Coverage | undefined; onRemove?: (tile: Tile) => Promise<void>;
}) {
  const district = useDistrict(set.district).data;
  const values = Object.entries(tile.reference.values).map(([name, value]) => valueWords(name, value, district));
  return (
    <li className={coverage?.permitted === false ? 'card card--dark' : 'card'}>
      <p className="card__source">{sourceWords(tile.source)} · {categoryWords(tile.category)}</p>
      <h3 className="card__title">
        <Link to={`/districts/${set.district}/data-sets/${set.id}/tiles/${tile.id}`}>{tile.title}</Link>
      </h3>
      {tile.caption != null && tile.caption !== '' && <p className="card__caption">{tile.caption}</p>}
      <ul className="card__values" aria-label="Chosen values">
        {values.map((value) => <li key={value}><Tag>{value}</Tag></li>)}
      </ul>
      {coverage?.permitted === false && <p className="card__why"><Why coverage={coverage} /></p>}
      <TileNotice set={set} tile={tile} mayPlan={onRemove !== undefined} />
      <p className="card__foot">
        <span><CoverageTag coverage={coverage} /> Added <When at={tile.addedAt} /></span>
        {onRemove !== undefined && (
          <button type="button" className="usa-button usa-button--unstyled" onClick={() => void onRemove(tile)}>
            Remove<span className="usa-sr-only"> {tile.title}</span>
          </button>
        )}
      </p>
    </li>
  );
}
