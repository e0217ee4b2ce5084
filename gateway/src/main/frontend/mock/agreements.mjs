// The part of the mock API that is about agreements: their end, versions, dashboard, checklist, files, purge.
import { districts, text } from './data.mjs';

const identity = { version: text.version, sha256: text.sha256 };
const administrator = { accountId: 'b1946ac9-2492-4d23-bb5c-0a1f2c7d9e10', official: { name: 'Sample Superintendent', title: 'Superintendent' }, at: '2026-09-03T14:05:00Z' };

export const life = ({ administrators = false, end = null } = {}) =>
  ({ offered: identity, administrators: administrators ? [administrator] : [], end, revoked: null });

const ending = { daysLeft: 21, notices: [{ daysBefore: 90, lastDay: '2026-12-15', at: '2026-09-16T13:00:00Z' }, { daysBefore: 30, lastDay: '2026-12-15', at: '2026-11-15T13:00:00Z' }], extensions: [] };
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const standingsOf = ['expiring', 'offered', 'signed', 'active', 'suspended', 'revoked', 'acknowledged', 'none'];
const waitsOf = {
  offered: [{ party: 'district', step: 'sign' }], signed: [{ party: 'state', step: 'acknowledge', since: '2026-11-20T14:00:00Z' }],
  expiring: [{ party: 'district', step: 'renew' }], suspended: [{ party: 'state', step: 'lift-suspension', since: '2026-11-01T14:00:00Z' }],
  revoked: [{ party: 'district', step: 'sign' }], acknowledged: [{ party: 'state', step: 'name-administrator', since: '2026-11-21T14:00:00Z' }],
};
const lines = () => districts.map((one, place) => {
  const standing = standingsOf[place % standingsOf.length];
  const left = standing === 'expiring' ? 21 : standing === 'active' ? 400 : null;
  return { district: one.code, name: one.name, isd: one.isd.code, standing, version: 3, lastDay: left === null ? null : day(left), daysLeft: left, suspendedBy: standing === 'suspended' ? ['state'] : [], waits: waitsOf[standing] ?? [] };
});
const standings = ['none', 'offered', 'signed', 'acknowledged', 'not-yet-effective', 'active', 'expiring', 'suspended', 'expired', 'revoked'];
const file = (name, raw, type = 'application/octet-stream') => ({ status: 200, raw, type, headers: { 'Content-Disposition': `attachment; filename="${name}"` } });

function summary() {
  const all = lines();
  const waits = new Map();
  for (const wait of all.flatMap((one) => one.waits)) waits.set(`${wait.party}/${wait.step}`, (waits.get(`${wait.party}/${wait.step}`) ?? 0) + 1);
  return {
    asOf: new Date().toISOString(), districts: all.length,
    standings: Object.fromEntries(standings.map((one) => [one, all.filter((line) => line.standing === one).length])),
    waits: [...waits].map(([key, count]) => ({ party: key.split('/')[0], step: key.split('/')[1], districts: count })),
  };
}

const item = (code, required, state, party, explanation) => ({ code, required, state, party, explanation });

export const agreementRoutes = ({ state, ok, problem, page, act, signature, now, coverage }) => {
  const references = (code, query) => state.sets.filter((set) => set.district === code).flatMap((set) => set.tiles
    .filter((tile) => tile.source === query.source)
    .map((tile) => ({ dataSetId: set.id, dataSetTitle: set.title, tileId: tile.id, reportId: tile.reference.reportId, category: tile.category, schoolYear: 2025, addedAt: tile.addedAt })));
  return [
    ['POST', /^\/api\/v1\/districts\/(\d{5})\/agreement\/extension$/, ({ part, body }) => act(part[1], (a) => ({ ...a, life: { ...a.life, end: { ...a.life.end, extensions: [...a.life.end.extensions, { lastDay: body.lastDay, answer: 'open', asked: { ...signature('district', body.official.name, body.official.title), at: now() } }] } } }))],
    ['POST', /^\/api\/v1\/districts\/(\d{5})\/agreement\/extension\/answer$/, ({ part, body }) => act(part[1], (a) => ({ ...a, life: { ...a.life, end: { ...a.life.end, extensions: a.life.end.extensions.map((one) => one.answer === 'open' ? { ...one, answer: body.granted ? 'granted' : 'declined', reasonCode: body.reasonCode, answered: signature('state', body.official.name, body.official.title) } : one) } } }))],
    ['GET', /^\/api\/v1\/districts\/(\d{5})\/agreement\/versions$/, ({ part }) => page(Array.from({ length: state.agreements[part[1]]?.version ?? 0 }, (_, place) => ({ version: state.agreements[part[1]].version - place, changedAt: '2026-09-03T14:05:00Z', status: state.agreements[part[1]].status, textVersion: 1 })))],
    ['GET', /^\/api\/v1\/districts\/(\d{5})\/agreement\/versions\/(\d+)(?:\/(\w+))?$/, ({ part }) => file(`agreement-${part[1]}-v${part[2]}.${part[3] ?? 'json'}`, '{}')],
    ['POST', /^\/api\/v1\/agreements\/verification$/, ({ body }) => ok(body.seal.includes('micip') ? { authentic: true, district: '82030', version: 4, file: 'agreement-82030-v4.pdf' } : { authentic: false, why: 'No key of this platform has signed the seal.' })],
    ['GET', /^\/api\/v1\/agreements\/summary$/, () => ok(summary())],
    ['GET', /^\/api\/v1\/agreements$/, ({ query }) => page(lines().filter((one) => (query.get('standing') ?? one.standing) === one.standing && (query.get('step') === null || one.waits.some((wait) => wait.step === query.get('step') && wait.party === query.get('waitsFor')))))],
    ['GET', /^\/api\/v1\/districts\/(\d{5})\/readiness$/, ({ part }) => ok({ district: part[1], asOf: now(), ready: part[1] === '82030', items: [
      item('agreement-offered', true, 'done', 'state', 'The state offers the agreement.'), item('agreement-signed', true, part[1] === '82030' ? 'done' : 'open', 'district', "The district's signer signs it."),
      item('mi-launch-pad', true, 'not-known-here', 'district', "The district's staff sign in through MiLaunchPad."), item('data-hub', false, 'open', 'district', 'Schedule A lists data of the Michigan Data Hub.')] })],
    ['GET', /^\/api\/v1\/districts\/(\d{5})\/schedule-a\/export\.(csv|json)$/, ({ part }) => file(`schedule-a-${part[1]}.${part[2]}`, 'Category of Data,Elements')],
    ['POST', /^\/api\/v1\/districts\/(\d{5})\/schedule-a\/proposals$/, ({ part, body }) => {
      if (String(body.file ?? '').includes('Shoes')) return problem(422, 'invalid', { detail: 'Please correct the rows named in errors. Nothing was changed.', errors: [{ pointer: '#cell=2,1', detail: 'line 2, Category of Data: expected: a category such as Attendance' }] });
      const { scheduleA, version } = state.agreements[part[1]];
      return ok({ agreementVersion: version, from: scheduleA.version, to: scheduleA.version + 1, lines: scheduleA.lines.slice(1), added: [], removed: scheduleA.lines.slice(0, 1) });
    }],
    ['GET', /^\/api\/v1\/districts\/(\d{5})\/decision$/, ({ part, query }) => {
      const permitted = coverage({ reportId: 'hub-growth' }, part[1]).permitted && query.get('category') === 'growth';
      return ok({ permitted, reason: permitted ? null : 'category-not-listed', explanation: permitted ? "The district's agreement is in force and its Schedule A lists this data." : 'Schedule A does not list this category.', agreementVersion: 4, decidedAt: query.get('at'), line: permitted ? state.agreements[part[1]].scheduleA.lines.find((one) => one.category === 'growth') : null, basis: { since: '2026-09-03T14:05:00Z', status: 'active', effectiveFrom: '2026-09-03T04:00:00Z', effectiveUntil: null, scheduleAVersion: 1, suspensions: [] } });
    }],
    ['GET', /^\/api\/v1\/districts\/(\d{5})\/references$/, ({ part, query }) => {
      const found = references(part[1], { source: query.get('source') });
      return { ...ok({ source: query.get('source'), schoolYear: null, count: found.length, dataSets: new Set(found.map((one) => one.dataSetId)).size, more: false, notice: 'A purge cannot be undone: the references are deleted, and nobody can restore them.', references: found }), headers: { ETag: '"list-1"' } };
    }],
    ['POST', /^\/api\/v1\/districts\/(\d{5})\/purges$/, ({ part, body }) => {
      const found = references(part[1], body);
      for (const set of state.sets) set.tiles = set.tiles.filter((tile) => tile.source !== body.source);
      return ok({ purged: found.length, dataSets: new Set(found.map((one) => one.dataSetId)).size, left: 0, more: false });
    }],
    ['POST', /^\/api\/v1\/mock-ending\/(\d{5})$/, ({ part }) => act(part[1], (a) => ({ ...a, effectiveUntil: '2026-12-15', life: { ...a.life, end: ending } }))],
  ];
};
