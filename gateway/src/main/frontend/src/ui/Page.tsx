import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

export interface Crumb { readonly to: string; readonly text: string }

let lastPath: string | undefined;

/** A page: its title in the window and as the heading, which takes the focus when the reader has come from another. */
export function Page({ title, lead, crumbs = [], actions, wide = false, children }: {
  title: string; lead?: ReactNode; crumbs?: readonly Crumb[]; actions?: ReactNode; wide?: boolean; children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = title === 'MICIP' ? title : `${title} | MICIP`;
  }, [title]);
  useEffect(() => {
    if (lastPath !== undefined && lastPath !== pathname) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    lastPath = pathname;
  }, [pathname]);
  return (
    <div className={wide ? 'page page--wide' : 'page'}>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} here={title} />}
      <div className="page__head">
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {actions !== undefined && <div className="page__actions">{actions}</div>}
      </div>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}

function Crumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  return (
    <nav className="usa-breadcrumb usa-breadcrumb--wrap" aria-label="Breadcrumb">
      <ol className="usa-breadcrumb__list">
        {crumbs.map((crumb) => (
          <li key={crumb.to} className="usa-breadcrumb__list-item">
            <Link to={crumb.to} className="usa-breadcrumb__link"><span>{crumb.text}</span></Link>
          </li>
        ))}
        <li className="usa-breadcrumb__list-item usa-current" aria-current="page"><span>{here}</span></li>
      </ol>
    </nav>
  );
}
