// A stand-in for the gateway's API while the portal is developed: state in memory, nothing checked that a service checks.
// It serves the built portal under the gateway's content security policy. Never shipped. Run: npm run mock
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { agreementRoutes, life } from './agreements.mjs';
import { district, districts, menus, reports, sources, templates, text } from './data.mjs';

const port = Number(process.env.PORT ?? 8790);
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const csp = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'self'; frame-src 'self' http://127.0.0.1:8791";
const personas = {
  planner: [['planner', 'district:82030']],
  signer: [['signer', 'district:82030'], ['district-admin', 'district:82030']],
  consultant: [['isd-consultant', 'isd:82']],
  'state-signer': [['state-signer', 'state:MI']],
  auditor: [['auditor', 'state:MI']],
  novi: [['planner', 'district:63100'], ['signer', 'district:63100']],
};
const state = {
  sets: [], agreements: {}, records: [], launches: new Map(), failures: new Map(), count: 1,
};
const now = () => new Date().toISOString();
const id = () => `0199${String(state.count++).padStart(4, '0')}-7a00-7000-8000-00000000beef`;
const line = (category, grain = 'district', from = 2019, to = 2027) =>
  ({ id: id(), source: 'data-hub', category, grain, schoolYears: { from, to } });
const signature = (by, name, title, organisation) => ({ by, signerId: 'b1946ac9', official: { name, title }, organisation, at: '2026-09-02T14:05:00Z', method: 'portal', textSha256: text.sha256, scheduleAVersion: 1 });
state.agreements['82030'] = {
  district: '82030', version: 4, status: 'active', text: { version: text.version, sha256: text.sha256 },
  effectiveFrom: '2026-09-03', effectiveUntil: null, suspensions: [],
  signatures: [signature('district', 'Sample Superintendent', 'Superintendent', 'district:82030'), signature('state', 'Sample Official', 'MICIP administrator', 'state:MI')],
  past: [], life: life({ administrators: true }),
  scheduleA: { version: 1, lines: [line('attendance'), line('attendance', 'building'), line('growth'), line('mtss-fidelity', 'building', 2021)] },
};
state.history = { '82030': [state.agreements['82030'].scheduleA] };
state.agreements['63100'] = { district: '63100', version: 1, status: 'offered', text: { version: 1, sha256: text.sha256 }, signatures: [], suspensions: [], past: [], life: life(), scheduleA: { version: 1, lines: [] } };

function record(type, actor, extra = {}) {
  const index = state.records.length;
  const org = actor?.[1] ?? 'service:catalog-service';
  state.records.push({
    log: 1, index, id: id(), type: `io.micip.${type}.v1`, source: `/micip/${type.split('.')[0]}-service`, subject: `/data-sets/${index}`,
    time: now(), district: '82030', actor: { id: 'b1946ac9-2492-4d23-bb5c-0a1f2c7d9e10', role: actor?.[0] ?? 'service', organisation: org },
    outcome: 'success', sequence: 1, correlationId: '4bf92f3577b34da6a3ce929d0e0e4736', data: {}, ...extra,
  });
}
record('agreement.signed', ['signer', 'district:82030'], { data: { textVersion: 1, textSha256: text.sha256, scheduleAVersion: 1 }, agreementVersion: 2 });
record('agreement.acknowledged', ['state-signer', 'state:MI'], { agreementVersion: 4 });

function coverage(reference, code) {
  const report = reports.find((one) => one.id === reference.reportId);
  const agreement = state.agreements[code];
  const deny = (reason) => ({ permitted: false, reason });
  if (agreement?.status !== 'active') return deny('no-agreement');
  if (agreement.suspensions.length > 0) return deny(`suspended-by-${agreement.suspensions[0].by}`);
  const listed = agreement.scheduleA.lines.some((one) => one.category === report.category);
  return report.source === 'data-hub' && !listed ? deny('category-not-listed') : { permitted: true };
}
const problem = (status, code, more = {}) => ({ status, body: { type: `https://micip.io/problems/${code}`, title: code, status, code, errors: [], traceId: '4bf92f3577b34da6a3ce929d0e0e4736', ...more } });
const ok = (body, status = 200) => ({ status, body });
const page = (items) => ok({ items, sort: 'newest', limit: 50, next: null });

function scan(body, pointers) {
  const errors = pointers.flatMap((pointer) => {
    const value = body[pointer] ?? '';
    const hits = [...value.matchAll(/\b\d{3}-\d{2}-\d{4}\b/g)].map((m) => ({ kind: 'ssn', severity: 'hit', detail: 'Take the number out; write about the group instead.', start: m.index, end: m.index + m[0].length }));
    const warnings = [...value.matchAll(/\b\d{10}\b/g)].map((m) => ({ kind: 'uic', severity: 'warning', detail: 'Ten digits can be a state student number. If they are something else, confirm it.', start: m.index, end: m.index + m[0].length }));
    const small = [...value.matchAll(/\b[2-9] (of our )?students\b/g)].map((m) => ({ kind: 'small-count', severity: 'warning', detail: 'In a small group people can be recognized. Write "fewer than 10 students".', start: m.index, end: m.index + m[0].length }));
    return [...hits, ...warnings, ...small].map((one) => ({ pointer: `/${pointer}`, ...one }))
      .filter((one) => !(body.confirmed ?? []).some((c) => c.start === one.start && c.pointer === one.pointer && c.kind === one.kind));
  });
  return errors.length > 0 ? problem(422, 'identifier-found', { errors }) : undefined;
}

const changed = (set, more) => Object.assign(set, more, { version: set.version + 1, changedAt: now() });
const withMenu = (nodes, code) => nodes.map((node) => ({
  ...node, children: withMenu(node.children ?? [], code),
  ...(node.report ? { report: { ...reports.find((one) => one.id === node.report.id), parameters: undefined, coverage: coverage({ reportId: node.report.id }, code) } } : {}),
}));

const routes = [
  ['GET', /^\/api\/v1\/session$/, ({ grants }) => ok({ user: { id: 'b1946ac9' }, organisations: [...new Set(grants.map((g) => g[1]))], grants: grants.map(([role, org]) => ({ role, org })), expiresAt: now() })],
  ['GET', /^\/api\/v1\/districts$/, ({ query }) => page(districts.filter((one) => `${one.name} ${one.code}`.toLowerCase().includes((query.get('q') ?? '').toLowerCase()) && (query.get('isd') ?? one.isd.code) === one.isd.code).map((one) => ({ ...one, agreementStatus: state.agreements[one.code]?.status ?? 'none' })))],
  ['GET', /^\/api\/v1\/districts\/(\d{5})$/, ({ part }) => ok(district(part[1]))],
  ['GET', /^\/api\/v1\/data-sets$/, ({ query }) => page(state.sets.filter((one) => one.district === query.get('district') && one.state === query.get('state')))],
  ['POST', /^\/api\/v1\/data-sets$/, ({ body, grants }) => scan(body, ['title', 'guidingQuestion']) ?? (() => {
    const set = { id: id(), district: body.district, title: body.title, guidingQuestion: body.guidingQuestion, areaOfInquiry: body.areaOfInquiry ?? null, state: 'active', version: 1, createdAt: now(), changedAt: now(), tiles: [] };
    state.sets.unshift(set); record('plan.data-set-made', grants[0], { data: { dataSetId: set.id } });
    return ok(set, 201);
  })()],
  ['GET', /^\/api\/v1\/data-sets\/([^/]+)$/, ({ set }) => ok(set)],
  ['PATCH', /^\/api\/v1\/data-sets\/([^/]+)$/, ({ set, body }) => scan(body, ['title', 'guidingQuestion']) ?? ok(changed(set, { title: body.title, guidingQuestion: body.guidingQuestion, areaOfInquiry: body.areaOfInquiry ?? null }))],
  ['DELETE', /^\/api\/v1\/data-sets\/([^/]+)$/, ({ set }) => ok(changed(set, { state: 'removed' }))],
  ['POST', /^\/api\/v1\/data-sets\/([^/]+)\/restoration$/, ({ set }) => ok(changed(set, { state: 'active' }))],
  ['POST', /^\/api\/v1\/data-sets\/([^/]+)\/tiles$/, ({ set, body, grants }) => {
    const report = reports.find((one) => one.id === body.reportId);
    const covered = coverage({ reportId: body.reportId }, set.district);
    if (!covered.permitted) { record('plan.tile-refused', grants[0], { outcome: 'refused', reason: covered.reason }); return problem(409, 'not-covered', { reason: covered.reason }); }
    const tile = { id: id(), title: report.title, caption: body.caption ?? null, category: report.category, source: report.source, reference: { reportId: report.id, source: report.source, menuVersion: '2026-10-01', values: body.values }, addedAt: now() };
    record('plan.tile-added', grants[0], { data: { dataSetId: set.id, tileId: tile.id, reportId: report.id } });
    return scan(body, ['caption']) ?? ok(changed(set, { tiles: [...set.tiles, tile] }), 201);
  }],
  ['DELETE', /^\/api\/v1\/data-sets\/([^/]+)\/tiles\/([^/]+)$/, ({ set, part }) => ok(changed(set, { tiles: set.tiles.filter((one) => one.id !== part[2]) }))],
  ['GET', /^\/api\/v1\/report-usage$/, () => ok({ since: now(), asOf: now(), reports: reports.map((one, place) => ({ reportId: one.id, districts: place % 2 === 0 ? String(40 - place) : '<10' })) })],
  ['GET', /^\/api\/v1\/data-set-templates$/, () => ok(templates)],
  ['POST', /^\/api\/v1\/data-set-templates\/([^/]+)\/applications$/, ({ part, body }) => {
    const template = templates.find((one) => one.id === part[1]);
    const set = { id: id(), district: body.district, title: template.title, guidingQuestion: template.guidingQuestion, areaOfInquiry: template.areaOfInquiry, state: 'active', version: 1, createdAt: now(), changedAt: now(), tiles: [] };
    state.sets.unshift(set);
    return ok({ dataSetId: set.id, version: 1, tiles: 0, leftOut: template.prompts.map((prompt) => ({ reportId: prompt.reportIds[0], caption: prompt.title, reason: 'category-not-listed', explanation: null })) }, 201);
  }],
  ['GET', /^\/api\/v1\/sources$/, () => ok(sources)],
  ['GET', /^\/api\/v1\/sources\/([^/]+)\/changes$/, () => ok({ next: null, items: [{ at: now(), revision: 1, menuVersion: '2026-10-01', kind: 'began', node: null, title: null, from: null, to: '42' }] })],
  ['GET', /^\/api\/v1\/sources\/([^/]+)\/menu$/, ({ part, query }) => ok({ source: part[1], menuVersion: '2026-10-01', syncedAt: now(), stale: part[1] === 'data-hub' && state.failures.has('stale'), nodes: withMenu(menus[part[1]], query.get('district')) })],
  ['GET', /^\/api\/v1\/reports$/, ({ query }) => page(reports
    .filter((one) => (query.get('q') ?? '').toLowerCase().split(' ').every((word) => [one.title, ...one.menuPath].join(' ').toLowerCase().includes(word)) && (query.get('category') ?? one.category) === one.category)
    .map((one) => ({ ...one, parameters: undefined, levels: ['district', 'building'], coverage: coverage({ reportId: one.id }, query.get('district')) }))
    .sort((one, other) => Number(other.coverage.permitted) - Number(one.coverage.permitted)))],
  ['GET', /^\/api\/v1\/reports\/([^/]+)$/, ({ part, query }) => { const report = reports.find((one) => one.id === part[1]); return ok({ ...report, coverage: coverage({ reportId: report.id }, query.get('district')) }); }],
  ['GET', /^\/api\/v1\/coverage$/, ({ query }) => ok({ district: query.get('district'), state: state.failures.has('unknown') ? 'unknown' : 'current', asOf: now(), ageMillis: 640, agreementVersion: state.agreements[query.get('district')]?.version ?? 0, boundMillis: 10000 })],
  ['POST', /^\/api\/v1\/coverage-checks$/, ({ body }) => ok({ asOf: now(), ageMillis: 300, agreementVersion: 4, results: body.references.map((one) => coverage(one, body.district)) })],
  ['POST', /^\/api\/v1\/launches$/, ({ body, grants }) => {
    const covered = coverage(body.reference, body.district);
    if (!covered.permitted) { record('catalog.report-refused', grants[0], { outcome: 'refused', reason: covered.reason, data: { stage: 'launch', reportId: body.reference.reportId } }); return problem(409, 'not-covered', { reason: covered.reason }); }
    const key = id(); state.launches.set(key, body.reference.reportId);
    return ok({ id: key, href: `/api/v1/launches/${key}`, expiresAt: now(), frame: { sandbox: 'allow-scripts', allowed: true }, coverage: { agreementVersion: 4, asOf: now() } }, 201);
  }],
  ['GET', /^\/api\/v1\/districts\/(\d{5})\/agreement$/, ({ part }) => ok(state.agreements[part[1]] ?? { district: part[1], version: 0, status: 'none', signatures: [], suspensions: [], past: [], life: { administrators: [] }, scheduleA: { version: 0, lines: [] } })],
  ['GET', /^\/api\/v1\/agreement-texts\/[^/]+$/, () => ok(text)],
  ['POST', /^\/api\/v1\/districts\/(\d{5})\/agreement\/signature$/, ({ part, body }) => act(part[1], (a) => ({ ...a, status: 'signed', effectiveFrom: body.effectiveFrom ?? null, signatures: [{ ...signature('district', body.official.name, body.official.title, `district:${part[1]}`), at: now() }] }))],
  ['POST', /^\/api\/v1\/districts\/(\d{5})\/agreement\/acknowledgement$/, ({ part, body }) => act(part[1], (a) => ({ ...a, status: body.administrator ? 'active' : 'acknowledged', signatures: [...a.signatures, signature('state', body.official.name, body.official.title, 'state:MI')] }))],
  ['POST', /^\/api\/v1\/districts\/(\d{5})\/agreement\/administrators$/, ({ part }) => act(part[1], (a) => ({ ...a, status: 'active', life: life({ administrators: true }) }))],
  ['POST', /^\/api\/v1\/districts\/(\d{5})\/agreement\/revocation$/, ({ part, body }) => act(part[1], (a) => ({ ...a, status: 'revoked', life: { ...a.life, end: null, revoked: { at: now(), reasonCode: body.reasonCode } } }))],
  ['PUT', /^\/api\/v1\/districts\/(\d{5})\/agreement\/suspensions\/(\w+)$/, ({ part, body }) => act(part[1], (a) => ({ ...a, suspensions: [...a.suspensions, { by: part[2], since: now(), reason: body.reason }] }))],
  ['DELETE', /^\/api\/v1\/districts\/(\d{5})\/agreement\/suspensions\/(\w+)$/, ({ part }) => act(part[1], (a) => ({ ...a, suspensions: a.suspensions.filter((one) => one.by !== part[2]) }))],
  ['PUT', /^\/api\/v1\/districts\/(\d{5})\/schedule-a$/, ({ part, body, grants }) => act(part[1], (a) => {
    const scheduleA = { version: a.scheduleA.version + 1, lines: body.lines.map((one) => ({ id: id(), ...one })) };
    state.history[part[1]] = [...(state.history[part[1]] ?? []), scheduleA];
    record('agreement.schedule-a-changed', grants[0], { agreementVersion: a.version + 1, data: { fromVersion: a.scheduleA.version, toVersion: scheduleA.version, lines: scheduleA.lines.length, linesAdded: 0, linesRemoved: 1 } });
    return { ...a, scheduleA };
  })],
  ['POST', /^\/api\/v1\/districts\/(\d{5})\/impact$/, ({ part, body }) => {
    const lines = body.step === 'schedule-a' ? body.lines : [];
    const dark = body.step === 'lifting' ? [] : state.sets.filter((one) => one.district === part[1] && one.state === 'active').map((set) => ({
      dataSetId: set.id,
      tiles: set.tiles.filter((tile) => tile.source === 'data-hub' && coverage(tile.reference, part[1]).permitted && !lines.some((one) => one.category === tile.category))
        .map((tile) => ({ tileId: tile.id, title: tile.title, source: tile.source, category: tile.category, grain: 'district', schoolYear: 2025, reason: 'category-not-listed' })),
    })).filter((set) => set.tiles.length > 0);
    const none = { tiles: 0, dataSets: [] };
    return ok({ agreementVersion: state.agreements[part[1]].version, asOf: now(), goesDark: { tiles: dark.flatMap((set) => set.tiles).length, dataSets: dark }, goesLight: none, unchanged: 0, undetermined: none });
  }],
  ['GET', /^\/api\/v1\/districts\/(\d{5})\/schedule-a\/diff$/, ({ part, query }) => {
    const at = (name) => state.history[part[1]].find((one) => one.version === Number(query.get(name)))?.lines ?? [];
    const key = (one) => [one.category, one.grain, one.schoolYears.from, one.schoolYears.to].join();
    const minus = (a, b) => a.filter((one) => !b.some((other) => key(one) === key(other)));
    return ok({ from: Number(query.get('from')), to: Number(query.get('to')), added: minus(at('to'), at('from')), removed: minus(at('from'), at('to')) });
  }],
  ['GET', /^\/api\/v1\/saved-searches$/, () => ok({ items: [], version: 0, most: 50 })],
  ['GET', /^\/api\/v1\/records$/, ({ query, grants }) => {
    const type = query.get('type') ?? '';
    const items = state.records.filter((one) => (query.get('outcome') ?? one.outcome) === one.outcome && (type === '' || (type.endsWith('*') ? one.type.startsWith(type.slice(0, -1)) : one.type === type))).reverse();
    record('audit.records-read', grants[0], { data: { queryId: id(), filterHash: '9f2c', returned: items.length, districts: ['82030'] } });
    return ok({ items, sort: 'newest', limit: 50, next: null, madeAt: [{ log: 1, size: state.records.length, root: 'uW4bbo1yJ1Oa2p2CqB0n2uoTqV6eIZpFqX6W5l6y2hA=', indexedTo: state.records.length }] });
  }],
  ['GET', /^\/api\/v1\/records\/(\d+)\/(\d+)$/, ({ part }) => ok(state.records[Number(part[2])])],
  ['GET', /^\/api\/v1\/records\/(\d+)\/(\d+)\/proof$/, ({ part }) => ({ status: 200, raw: `c2sp.org/tlog-proof@v1\nindex ${part[2]}\n`, type: 'text/plain', headers: { 'Content-Disposition': `attachment; filename="log-${part[1]}-entry-${part[2]}.tlog-proof"` } })],
  ...agreementRoutes({ state, ok, problem, page, act: (code, change) => act(code, change), signature, now, coverage }),
];
function act(code, change) {
  const before = state.agreements[code];
  state.agreements[code] = { ...change(before), version: before.version + 1 };
  return ok(state.agreements[code]);
}

async function answer(request, url, body) {
  const persona = /MOCK=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  const grants = personas[persona];
  if (url.pathname === '/mock/fail') { state.failures.clear(); if (url.searchParams.get('path')) state.failures.set(url.searchParams.get('path'), Number(url.searchParams.get('status') ?? 503)); return ok({}); }
  const launch = /^\/api\/v1\/launches\/([^/]+)$/.exec(url.pathname);
  if (launch && request.method === 'GET') return { status: 303, raw: '', headers: { Location: `http://127.0.0.1:8791/${state.launches.get(launch[1])}` } };
  if (grants === undefined) return problem(401, 'not-signed-in');
  for (const [path, status] of state.failures) if (url.pathname.includes(path)) return problem(status, 'busy');
  for (const [method, pattern, handle] of routes) {
    const part = pattern.exec(url.pathname);
    if (part === null || method !== request.method) continue;
    const set = url.pathname.startsWith('/api/v1/data-sets/') ? state.sets.find((one) => one.id === part[1]) : undefined;
    if (url.pathname.startsWith('/api/v1/data-sets/') && set === undefined) return problem(404, 'unknown');
    const version = /"(\d+)"/.exec(request.headers['if-match'] ?? '')?.[1];
    if (set !== undefined && request.method !== 'GET' && Number(version) !== set.version) return problem(version === undefined ? 428 : 412, 'version-stale');
    if (request.method !== 'GET' && request.headers['x-xsrf-token'] !== 'mock-token') return problem(403, 'not-allowed', { detail: 'CSRF token missing' });
    return handle({ part, query: url.searchParams, body, set, grants });
  }
  return problem(404, 'unknown');
}

const kinds = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
async function portal(response, path) {
  const file = normalize(join(dist, extname(path) === '' ? 'index.html' : path));
  try {
    const content = await readFile(file.startsWith(dist) ? file : join(dist, 'index.html'));
    const kind = kinds[extname(file)] ?? 'application/octet-stream';
    const packed = kind !== 'font/woff2';
    response.writeHead(200, { 'Content-Type': kind, 'Content-Security-Policy': csp, ...(packed ? { 'Content-Encoding': 'gzip' } : {}) });
    response.end(packed ? gzipSync(content) : content);
  } catch { response.writeHead(404).end(); }
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://mock');
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  if (url.pathname.startsWith('/oauth2/')) {
    const who = url.searchParams.get('as');
    if (who) { response.writeHead(302, { 'Set-Cookie': [`MOCK=${who}; Path=/; HttpOnly; SameSite=Lax`, 'XSRF-TOKEN=mock-token; Path=/'], Location: url.searchParams.get('to') ?? '/' }).end(); return; }
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(Object.keys(personas).map((one) => `<p><a href="?as=${one}">${one}</a></p>`).join('')); return;
  }
  if (url.pathname === '/logout') { response.writeHead(200, { 'Set-Cookie': 'MOCK=; Path=/; Max-Age=0', 'Content-Type': 'application/json' }).end('{"location":"/"}'); return; }
  if (!url.pathname.startsWith('/api/') && !url.pathname.startsWith('/mock/')) { await portal(response, url.pathname); return; }
  const text = Buffer.concat(chunks).toString();
  const { status, body, raw, type, headers = {} } = await answer(request, url, text === '' || request.headers['content-type'] === 'text/csv' ? { file: text } : JSON.parse(text));
  await new Promise((resolve) => setTimeout(resolve, Number(process.env.DELAY ?? 30)));
  response.writeHead(status, { 'Content-Type': type ?? (status >= 400 ? 'application/problem+json' : 'application/json'), ...headers });
  response.end(raw ?? JSON.stringify(body));
}).listen(port, '127.0.0.1', () => console.log(`portal with a mock API: http://127.0.0.1:${port}`));

createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(`<!doctype html><html lang="en"><title>Demonstration</title><body style="font-family:sans-serif"><main><h1>Demonstration data: ${request.url}</h1><p>Invented figures, no real district.</p></main>`);
}).listen(port + 1, '127.0.0.1');
