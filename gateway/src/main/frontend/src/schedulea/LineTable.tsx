import type { LineTerms } from '../api/types';
import { ScrollingTable } from '../ui/bits';
import { schoolYears } from '../words/dates';
import { categoryWords, grainWords, sourceWords } from '../words/terms';
import { lineKey } from './lines';

export const lineWords = (line: LineTerms) =>
  `${sourceWords(line.source)}, ${categoryWords(line.category)}, ${grainWords[line.grain].toLowerCase()}, ${schoolYears(line.schoolYears.from, line.schoolYears.to)}`;

export function LineTable({ lines, caption, onRemove }: {
  lines: readonly LineTerms[]; caption: string; onRemove?: (line: LineTerms) => void;
}) {
  return (
    <ScrollingTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Kind of data</th><th scope="col">Detail</th><th scope="col">School years</th><th scope="col">Source</th>
          {onRemove !== undefined && <th scope="col">Change</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={lineKey(line)}>
            <th scope="row">{categoryWords(line.category)}</th>
            <td>{grainWords[line.grain]}</td>
            <td className="nowrap">{schoolYears(line.schoolYears.from, line.schoolYears.to)}</td>
            <td>{sourceWords(line.source)}</td>
            {onRemove !== undefined && (
              <td>
                <button type="button" className="usa-button usa-button--unstyled" onClick={() => onRemove(line)}>
                  Remove<span className="usa-sr-only"> the line {lineWords(line)}</span>
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
