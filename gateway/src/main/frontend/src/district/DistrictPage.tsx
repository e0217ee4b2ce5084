import type { ReactNode } from 'react';
import { NavLink, useLocation, useParams } from 'react-router';
import { districtParts, holds, useSession } from '../session/session';
import { Page, type Crumb } from '../ui/Page';
import { EndingNotice } from './EndingNotice';
import { useDistrictName } from './names';

export const useDistrictCode = () => useParams<'district'>().district ?? '';

/** A page about one district: its name, the district's own menu, and the page's part. */
export function DistrictPage({ title, lead, crumbs = [], actions, children }: {
  title: string; lead?: ReactNode; crumbs?: readonly Crumb[]; actions?: ReactNode; children: ReactNode;
}) {
  const code = useDistrictCode();
  const name = useDistrictName(code);
  const session = useSession();
  const { pathname } = useLocation();
  const parts = districtParts(session, code);
  const concerned = holds(session, `district:${code}`, 'signer', 'district-admin');
  const base = `/districts/${code}`;
  return (
    <>
      <div className="district-bar">
        <div className="district-bar__inner">
          <p className="district-bar__name">{name} <span className="district-bar__code">{code}</span></p>
          <nav aria-label={name}>
            <ul>
              {parts.dataSets && <li><NavLink to={`${base}/data-sets`}>Data sets</NavLink></li>}
              <li><NavLink to={`${base}/agreement`}>Agreement</NavLink></li>
              <li><NavLink to={`${base}/schedule-a`}>Schedule A</NavLink></li>
              {parts.records && <li><NavLink to={`${base}/readers`}>Who looked</NavLink></li>}
            </ul>
          </nav>
        </div>
      </div>
      <Page title={title} crumbs={crumbs} {...(lead === undefined ? {} : { lead })}
        {...(actions === undefined ? {} : { actions })}>
        {concerned && pathname !== `${base}/agreement` && <EndingNotice district={code} />}
        {children}
      </Page>
    </>
  );
}
