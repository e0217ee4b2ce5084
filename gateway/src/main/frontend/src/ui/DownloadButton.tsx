import { useState, type ReactNode } from 'react';
import { download } from '../api/http';
import { Trouble } from './notices';

/** Fetches a file and lets the browser save it; a refusal is said where the button is. */
export function DownloadButton({ address, name, making = 'Fetching…', quiet = false, onSaved, children }: {
  address: string; name: string; making?: string; quiet?: boolean; onSaved?: (file: string) => void; children: ReactNode;
}) {
  const [file, setFile] = useState<string | undefined>();
  const [failure, setFailure] = useState<unknown>(null);
  const [fetching, setFetching] = useState(false);
  const get = async () => {
    setFetching(true);
    setFailure(null);
    try {
      const saved = await download(address, name);
      setFile(saved);
      onSaved?.(saved);
    } catch (error) {
      setFailure(error);
    }
    setFetching(false);
  };
  return (
    <>
      <button type="button" className={quiet ? 'usa-button usa-button--unstyled' : 'usa-button'} disabled={fetching}
        onClick={() => void get()}>
        {fetching ? making : children}
      </button>
      <span role="status" className={quiet ? 'usa-sr-only' : undefined}>{file !== undefined && `Saved as ${file}`}</span>
      {failure !== null && <Trouble error={failure} onRetry={() => void get()} level={3} />}
    </>
  );
}
