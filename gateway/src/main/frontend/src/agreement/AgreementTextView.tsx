import { useQuery } from '@tanstack/react-query';
import { agreements } from '../api/operations';
import { Await } from '../ui/Await';
import { TextBody } from './TextBody';

/** The text as it was offered; its fingerprint is what a signature names. */
export function AgreementTextView({ version, open = false }: { version: number | 'current'; open?: boolean }) {
  const query = useQuery({
    queryKey: ['agreement-text', version], queryFn: () => agreements.text(version), staleTime: 600_000,
  });
  return (
    <details className="disclosure" open={open}>
      <summary>Read the agreement’s text</summary>
      <Await query={query} what="Loading the text" level={3}>
        {(text) => (
          <div className="agreement-text">
            <h2>{text.title}</h2>
            <TextBody body={text.body} level={3} />
            <p className="fine-print">Text version {text.version}, SHA-256 <code>{text.sha256}</code></p>
          </div>
        )}
      </Await>
    </details>
  );
}
