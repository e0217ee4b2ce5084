import { useId, useState } from 'react';
import { agreements } from '../api/operations';
import type { SealVerdict } from '../api/types';
import { FileField } from '../ui/FileField';
import { Alert } from '../ui/notices';
import { useSending } from '../ui/useSending';
import { ActForm } from './ActForm';
import { sha256Of } from './sha256';

/** Checks a copy against its seal. The file stays in the browser: only its fingerprint is sent. */
export function CheckCopy() {
  const heading = useId();
  const [file, setFile] = useState<File | null>(null);
  const [seal, setSeal] = useState<File | null>(null);
  const [verdict, setVerdict] = useState<SealVerdict | null>(null);
  const form = useSending((words: { seal: string; sha256: string }) => agreements.checkSeal(words.seal, words.sha256));
  const submit = async () => {
    setVerdict(null);
    if (file !== null && seal !== null) {
      setVerdict(await form.submit({ seal: await seal.text(), sha256: await sha256Of(file) }) ?? null);
    }
  };
  return (
    <section className="act" aria-labelledby={heading}>
      <h2 id={heading}>Check a copy</h2>
      <p>Whether a PDF or JSON file is, to the last byte, what this platform has given out. The file stays with you: only its
        fingerprint (SHA-256) is sent.</p>
      <ActForm form={form} onReload={() => setVerdict(null)} onSubmit={submit} action="Check" doing="Checking…">
        <FileField label="The PDF or JSON file" accept=".pdf,.json" onChoose={setFile} />
        <FileField label="Its seal" hint="The file that ends in .seal" accept=".seal,.txt" onChoose={setSeal} />
      </ActForm>
      {verdict !== null && <Verdict verdict={verdict} />}
    </section>
  );
}

function Verdict({ verdict }: { verdict: SealVerdict }) {
  return verdict.authentic ? (
    <Alert kind="success" heading="This is the file that was given out" level={3}>
      <p>Version {verdict.version} of the agreement of district {verdict.district}, as {verdict.file}. Not one byte differs.</p>
    </Alert>
  ) : (
    <Alert kind="error" heading="This is not what was given out" level={3}>
      <p>{verdict.why ?? 'File and seal do not belong together.'}</p>
    </Alert>
  );
}
