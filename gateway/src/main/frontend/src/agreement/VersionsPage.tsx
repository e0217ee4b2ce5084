import { useInfiniteQuery } from '@tanstack/react-query';
import { agreements } from '../api/operations';
import type { AgreementVersion, RecordFile } from '../api/types';
import { DistrictPage, useDistrictCode } from '../district/DistrictPage';
import { Await } from '../ui/Await';
import { DownloadButton } from '../ui/DownloadButton';
import { Empty } from '../ui/notices';
import { When } from '../ui/When';
import { statusWords } from '../words/terms';
import { CheckCopy } from './CheckCopy';

/** Every version of a district's agreement as files, and the check of a copy. */
export function VersionsPage() {
  const district = useDistrictCode();
  return (
    <DistrictPage title="All versions of the agreement" crumbs={[{ to: `/districts/${district}/agreement`, text: 'Agreement' }]}
      lead="Each change makes a version, and each can be taken away: as PDF to read and print, as JSON for programs, with a seal that proves both.">
      <Versions district={district} />
      <CheckCopy />
    </DistrictPage>
  );
}

function Versions({ district }: { district: string }) {
  const query = useInfiniteQuery({
    queryKey: ['agreement-versions', district],
    queryFn: ({ pageParam }) => agreements.versions(district, pageParam === '' ? undefined : pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <Await query={query} what="Loading the versions">
      {(data) => {
        const versions = data.pages.flatMap((page) => page.items);
        return versions.length === 0 ? (
          <Empty heading="No version yet"><p>The first version is made when the state offers the agreement to the district.</p></Empty>
        ) : (
          <>
            <ul className="rows" aria-label="Versions, newest first">
              {versions.map((one) => <Row key={one.version} district={district} version={one} />)}
            </ul>
            {query.hasNextPage && (
              <button type="button" className="usa-button usa-button--outline" disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}>Show earlier versions</button>
            )}
          </>
        );
      }}
    </Await>
  );
}

const files: readonly { kind: RecordFile; label: string; ending: string }[] = [
  { kind: 'pdf', label: 'PDF', ending: 'pdf' },
  { kind: 'json', label: 'JSON', ending: 'json' },
  { kind: 'seal', label: 'Seal', ending: 'seal' },
  { kind: 'pack', label: 'All in one ZIP', ending: 'zip' },
];

function Row({ district, version }: { district: string; version: AgreementVersion }) {
  return (
    <li className="rows__row">
      <div>
        <span className="rows__title">Version {version.version}</span>
        <span className="rows__more">
          since <When at={version.changedAt} /> · {statusWords[version.status]} · text version {version.textVersion}
        </span>
      </div>
      <div className="downloads">
        {files.map(({ kind, label, ending }) => (
          <DownloadButton key={kind} quiet address={agreements.recordAddress(district, version.version, kind)}
            name={`agreement-${district}-v${version.version}.${ending}`}>
            {label}<span className="usa-sr-only"> of version {version.version}</span>
          </DownloadButton>
        ))}
      </div>
    </li>
  );
}
