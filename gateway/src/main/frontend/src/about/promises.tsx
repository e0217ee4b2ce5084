export const promises = [
  { name: 'Only addresses', text: 'No report and no district data is stored. MICIP keeps the address of a report and the choices that open it: place, school year, kind of display.' },
  { name: 'Only aggregates', text: 'No information about a student can be shown or kept. Only public views with totals for a group are on the menus, and words that look like a person’s identifier, or that count a small group of students, are turned back.' },
  { name: 'Only what is agreed', text: 'A district’s data is shown as its Data Sharing Agreement and its Schedule A say. The district can stop it at any time, and open reports close within seconds.' },
  { name: 'All on record', text: 'Who added, opened, was refused, signed or revoked stands in a log that cannot be changed unseen, and that anyone entitled can check with tools that are not ours.' },
] as const;

export function Promises() {
  return (
    <ol className="promises">
      {promises.map((promise, place) => (
        <li key={promise.name} className="promise">
          <span className="promise__number" aria-hidden="true">{place + 1}</span>
          <h2 className="promise__name">{promise.name}</h2>
          <p>{promise.text}</p>
        </li>
      ))}
    </ol>
  );
}
