import { Link } from 'react-router';
import type { MenuReport } from '../api/types';
import { CoverageTag, Why } from '../ui/bits';
import { categoryWords, grainWords } from '../words/terms';

/** A report in a list, with the way to its values and what the agreement says of it. */
export function ReportRow({ report, to, above }: { report: MenuReport; to: string; above?: string }) {
  const coverage = report.coverage;
  return (
    <li className="menu__row">
      <div>
        {above !== undefined && above !== '' && <span className="menu__above">{above}</span>}
        <Link className="menu__report" to={to}>{report.title}</Link>
        <span className="menu__more">
          {categoryWords(report.category)} · {report.grains.map((grain) => grainWords[grain].toLowerCase()).join(', ')}
          {report.cadence != null && report.cadence !== '' && <> · new data in {report.cadence}</>}
        </span>
        {coverage?.permitted === false && <p className="menu__why"><Why coverage={coverage} /></p>}
      </div>
      <CoverageTag coverage={coverage} />
    </li>
  );
}
