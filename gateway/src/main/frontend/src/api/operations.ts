import type { Application, DataSetTemplate, FoundReport, MenuChangeLine, ReportUsage } from './catalogue';
import type { Counts, Facet } from './counts';
import { address, ask, askTagged, newIdempotencyKey } from './http';
import type {
  Administrator, Agreement, AgreementText, AgreementVersion, AreaOfInquiry, AuditRecord, CoverageChecks, CoverageState,
  DataSet, Decision, DeclineReason, District, Impact, ImpactStep, Launch, LineTerms, Logs, Menu, Official, Page, Party,
  Proposal, Purged, PurgeList, Readiness, RecordFile, RecordPage, Report, ScheduleA, ScheduleADiff, SealVerdict, Session,
  Source, Standing, StandingLine, StandingSummary, Suspender, Values, View,
} from './types';

const at = (...parts: readonly (string | number)[]) => `/api/v1/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

/** A warning that its author has looked at and confirmed to be no person's identifier. */
export interface Confirmation {
  readonly pointer: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Sent only where there is something to confirm. */
export const confirming = (confirmed: readonly Confirmation[]) => (confirmed.length === 0 ? {} : { confirmed });

export const sessions = {
  current: (signal?: AbortSignal) => ask<Session>(at('session'), signal === undefined ? {} : { signal }),
};

export const districts = {
  list: (query: { isd?: string; q?: string; limit?: number; cursor?: string }) =>
    ask<Page<District>>(at('districts'), { query }),
  one: (code: string) => ask<District>(at('districts', code)),
};

export interface DataSetWords {
  readonly title: string;
  readonly guidingQuestion: string;
  readonly areaOfInquiry?: AreaOfInquiry;
}

export const dataSets = {
  list: (district: string, state: DataSet['state'], cursor?: string) =>
    ask<Page<DataSet>>(at('data-sets'), { query: { district, state, limit: 20, cursor } }),
  one: (id: string) => ask<DataSet>(at('data-sets', id)),
  make: (district: string, words: DataSetWords, confirmed: readonly Confirmation[], idempotencyKey: string) =>
    ask<DataSet>(at('data-sets'), {
      method: 'POST', body: { district, ...words, ...confirming(confirmed) }, idempotencyKey,
    }),
  revise: (id: string, version: number, words: DataSetWords, confirmed: readonly Confirmation[]) =>
    ask<DataSet>(at('data-sets', id), {
      method: 'PATCH', ifMatch: version, body: { ...words, ...confirming(confirmed) },
    }),
  remove: (id: string, version: number) =>
    ask<DataSet | null>(at('data-sets', id), { method: 'DELETE', ifMatch: version }),
  restore: (id: string, version: number) =>
    ask<DataSet>(at('data-sets', id, 'restoration'), {
      method: 'POST', ifMatch: version, idempotencyKey: newIdempotencyKey(),
    }),
  addTile: (
    set: { id: string; version: number },
    tile: { reportId: string; values: Values; caption?: string },
    confirmed: readonly Confirmation[],
    idempotencyKey: string,
  ) =>
    ask<DataSet>(at('data-sets', set.id, 'tiles'), {
      method: 'POST', ifMatch: set.version, idempotencyKey, body: { ...tile, ...confirming(confirmed) },
    }),
  removeTile: (id: string, version: number, tileId: string) =>
    ask<DataSet | null>(at('data-sets', id, 'tiles', tileId), { method: 'DELETE', ifMatch: version }),
};

export const templates = {
  list: () => ask<readonly DataSetTemplate[]>(at('data-set-templates')),
  apply: (id: string, district: string, idempotencyKey: string) =>
    ask<Application>(at('data-set-templates', id, 'applications'), { method: 'POST', body: { district }, idempotencyKey }),
};

export interface OpenReference { readonly reportId: string; readonly values: Values }

export const catalog = {
  sources: () => ask<readonly Source[]>(at('sources')),
  changes: (source: string, node?: string, cursor?: string) =>
    ask<Page<MenuChangeLine>>(at('sources', source, 'changes'), { query: { node, limit: 50, cursor } }),
  menu: (source: string, district: string) => ask<Menu>(at('sources', source, 'menu'), { query: { district } }),
  report: (id: string, district: string) => ask<Report>(at('reports', id), { query: { district } }),
  find: (district: string, wanted: Readonly<Record<string, string>>, cursor?: string) =>
    ask<Page<FoundReport>>(at('reports'), { query: { district, ...wanted, cursor } }),
  coverage: (district: string) => ask<CoverageState>(at('coverage'), { query: { district } }),
  coverageChecks: (district: string, references: readonly OpenReference[], timeoutMillis = 15_000) =>
    ask<CoverageChecks>(at('coverage-checks'), { method: 'POST', body: { district, references }, timeoutMillis }),
  launch: (district: string, reference: OpenReference, dataSetId: string, tileId: string) =>
    ask<Launch>(at('launches'), { method: 'POST', body: { district, reference, dataSetId, tileId } }),
};

export interface SignatureTerms {
  readonly textVersion: number;
  readonly textSha256: string;
  readonly official: Official;
  readonly effectiveFrom?: string;
  readonly effectiveUntil?: string;
}

/** Who takes a step, where the account has not signed the agreement itself. */
export interface ByName { readonly official?: Official }

export type RevocationReason = 'district-decision' | 'provider-change' | 'privacy-concern';

export const agreements = {
  one: (district: string) => ask<Agreement>(at('districts', district, 'agreement')),
  text: (version: number | 'current') => ask<AgreementText>(at('agreement-texts', version)),
  publishText: (body: string, confirmed: readonly Confirmation[]) =>
    ask<AgreementText>(at('agreement-texts'), { method: 'POST', body: { body, ...confirming(confirmed) } }),
  sign: (district: string, version: number, terms: SignatureTerms) =>
    ask<Agreement>(at('districts', district, 'agreement', 'signature'), {
      method: 'POST', ifMatch: version, body: terms,
    }),
  acknowledge: (district: string, version: number, terms: { official: Official; administrator?: Administrator }) =>
    ask<Agreement>(at('districts', district, 'agreement', 'acknowledgement'), {
      method: 'POST', ifMatch: version, body: terms,
    }),
  nameAdministrator: (district: string, version: number, administrator: Administrator) =>
    ask<Agreement>(at('districts', district, 'agreement', 'administrators'), {
      method: 'POST', ifMatch: version, body: administrator,
    }),
  revoke: (district: string, version: number, terms: { reasonCode: RevocationReason } & ByName) =>
    ask<Agreement>(at('districts', district, 'agreement', 'revocation'), {
      method: 'POST', ifMatch: version, body: terms,
    }),
  askExtension: (district: string, version: number, terms: { official: Official; lastDay: string }) =>
    ask<Agreement>(at('districts', district, 'agreement', 'extension'), { method: 'POST', ifMatch: version, body: terms }),
  answerExtension: (district: string, version: number, terms: { official: Official; granted: boolean; reasonCode?: DeclineReason }) =>
    ask<Agreement>(at('districts', district, 'agreement', 'extension', 'answer'), {
      method: 'POST', ifMatch: version, body: terms,
    }),
  suspend: (district: string, version: number, by: Suspender, terms: { reason: string } & ByName, confirmed: readonly Confirmation[]) =>
    ask<Agreement>(at('districts', district, 'agreement', 'suspensions', by), {
      method: 'PUT', ifMatch: version, body: { ...terms, ...confirming(confirmed) },
    }),
  lift: (district: string, version: number, by: Suspender) =>
    ask<Agreement>(at('districts', district, 'agreement', 'suspensions', by), { method: 'DELETE', ifMatch: version }),
  scheduleA: (district: string, version: number) => ask<ScheduleA>(at('districts', district, 'schedule-a', version)),
  scheduleADiff: (district: string, from: number, to: number) =>
    ask<ScheduleADiff>(at('districts', district, 'schedule-a', 'diff'), { query: { from, to } }),
  impact: (district: string, step: ImpactStep) =>
    ask<Impact>(at('districts', district, 'impact'), { method: 'POST', body: step }),
  replaceScheduleA: (district: string, version: number, terms: { lines: readonly LineTerms[] } & ByName) =>
    ask<Agreement>(at('districts', district, 'schedule-a'), { method: 'PUT', ifMatch: version, body: terms }),
  exportAddress: (district: string, kind: 'csv' | 'json', version: number) =>
    address(at('districts', district, 'schedule-a', `export.${kind}`), { version }),
  propose: (district: string, type: 'text/csv' | 'application/json', content: Blob) =>
    ask<Proposal>(at('districts', district, 'schedule-a', 'proposals'), { method: 'POST', file: { type, content } }),
  versions: (district: string, cursor?: string) =>
    ask<Page<AgreementVersion>>(at('districts', district, 'agreement', 'versions'), { query: { limit: 20, cursor } }),
  recordAddress: (district: string, version: number, kind: RecordFile) =>
    at('districts', district, 'agreement', 'versions', version, ...(kind === 'json' ? [] : [kind])),
  checkSeal: (seal: string, sha256: string) =>
    ask<SealVerdict>(at('agreements', 'verification'), { method: 'POST', body: { seal, sha256 } }),
  decision: (district: string, view: View, instant: string) =>
    ask<Decision>(at('districts', district, 'decision'), { query: { ...view, at: instant } }),
  readiness: (district: string) => ask<Readiness>(at('districts', district, 'readiness')),
};

/** Which districts of the dashboard, in which order. */
export interface StandingsWanted {
  readonly standing?: Standing;
  readonly waitsFor?: Party;
  readonly step?: string;
  readonly sort?: 'name' | 'end';
}

export const standings = {
  summary: () => ask<StandingSummary>(at('agreements', 'summary')),
  list: (wanted: StandingsWanted, cursor?: string) =>
    ask<Page<StandingLine>>(at('agreements'), { query: { ...wanted, limit: 50, cursor } }),
};

/** All references of a source, or those of one school year. */
export interface PurgeSelection { readonly source: string; readonly schoolYear?: number }

export const purges = {
  list: (district: string, selection: PurgeSelection) =>
    askTagged<PurgeList>(at('districts', district, 'references'), { query: { ...selection } }),
  purge: (district: string, selection: PurgeSelection, tag: string) =>
    ask<Purged>(at('districts', district, 'purges'), { method: 'POST', ifMatch: tag, body: selection }),
};

export type RecordFilter = Readonly<Record<string, string | undefined>>;

export const audit = {
  records: (filter: RecordFilter, cursor?: string) =>
    ask<RecordPage>(at('records'), { query: { ...filter, order: 'newest', limit: 50, cursor } }),
  entry: (log: number, index: number) => ask<AuditRecord>(at('records', log, index)),
  reportUsage: () => ask<ReportUsage>(at('report-usage')),
  logs: (district?: string) => ask<Logs>(at('logs'), { query: { district } }),
  proofAddress: (log: number, index: number) => at('records', log, index, 'proof'),
  policyAddress: (log?: number) => (log === undefined ? at('logs', 'policy') : at('logs', log, 'policy')),
  counts: (filter: RecordFilter, by: Facet) => ask<Counts>(at('records', 'counts'), { query: { ...filter, by } }),
  exportAddress: (filter: RecordFilter, format: 'csv' | 'ndjson' | 'ocsf') =>
    `${at('records', 'export')}?${asked({ ...filter, format })}`,
  packAddress: (filter: RecordFilter) => `${at('records', 'evidence-pack')}?${asked(filter)}`,
};

const asked = (query: RecordFilter) =>
  new URLSearchParams(Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined)).toString();
