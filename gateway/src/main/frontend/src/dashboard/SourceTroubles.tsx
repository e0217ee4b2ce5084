import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { catalog } from '../api/operations';
import { Alert } from '../ui/notices';
import { When } from '../ui/When';
import { sourceTrouble } from '../words/sources';

/** What is the matter with a source, said where those look who can call its maintainers. Nothing where all is well. */
export function SourceTroubles() {
  const { data } = useQuery({ queryKey: ['sources'], queryFn: catalog.sources, refetchInterval: 30_000 });
  const troubled = (data ?? []).flatMap((source) => {
    const trouble = sourceTrouble(source);
    return trouble === undefined ? [] : [{ source, trouble }];
  });
  return troubled.map(({ source, trouble }) => (
    <Alert key={source.id} kind="warning" heading={trouble.heading}>
      <p>{trouble.text}{source.since != null && <> This began <When at={source.since} />.</>} It concerns the tiles of every
        district. <Link to={`/sources/${encodeURIComponent(source.id)}/changes`}>How its menu has changed</Link></p>
    </Alert>
  ));
}
