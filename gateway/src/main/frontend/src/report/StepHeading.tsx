import { useEffect, useRef, type ReactNode } from 'react';

let lastStep: string | undefined;

/** The heading of a step within a page; takes the focus when the reader has come to it from another step. */
export function StepHeading({ at, children }: { at: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const page = window.location.pathname;
    const step = `${page}#${at}`;
    if (lastStep?.startsWith(`${page}#`) === true && lastStep !== step) {
      heading.current?.focus();
    }
    lastStep = step;
  }, [at]);
  return <h2 ref={heading} tabIndex={-1} className="section-title">{children}</h2>;
}
