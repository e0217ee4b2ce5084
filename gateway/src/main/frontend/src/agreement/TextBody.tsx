/** The words of an agreement's text, whose title stands above it: paragraphs, and headings a step below the title's. */
export function TextBody({ body, level }: { body: string; level: 3 | 4 }) {
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <>
      {blocksOf(body).map((block, place) => block.heading
        ? <Heading key={place}>{block.words}</Heading> : <p key={place}><Emphasised words={block.words} /></p>)}
    </>
  );
}

/** What stands between two pairs of stars is strong. */
function Emphasised({ words }: { words: string }) {
  return <>{words.split('**').map((part, place) => place % 2 === 1 ? <strong key={place}>{part}</strong> : part)}</>;
}

interface Block { readonly heading: boolean; readonly words: string }

/** Blocks between blank lines; the title's line is left out, for it is shown as the title. */
export function blocksOf(body: string): readonly Block[] {
  return body.replace(/^# [^\n]*\n?/, '').split(/\n\s*\n/).map((block) => block.trim()).filter((block) => block !== '')
    .map((block) => {
      const heading = /^#{2,6} +(\S[^\n]*)$/.exec(block)?.[1];
      // A line goes on where the file had its width, but for the items of a list.
      return heading === undefined ? { heading: false, words: block.replace(/\s*\n\s*(?!\d+\. |[-*] |\s)/g, ' ') } : { heading: true, words: heading };
    });
}
