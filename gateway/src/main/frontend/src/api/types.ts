import type { NewData, TileHealth } from './catalogue';

/** The shapes of the platform's API, as docs and OpenAPI give them. Times are RFC 3339 in UTC. */

import type { AgreementStatus } from './agreementTypes';

export * from './agreementTypes';

export type Role =
  | 'planner' | 'signer' | 'district-admin' | 'isd-consultant' | 'state-reviewer'
  | 'state-signer' | 'auditor' | 'foia-coordinator' | 'operator' | 'service';

export interface Grant { readonly role: Role; readonly org: string }

export interface Session {
  readonly user: { readonly id: string };
  readonly organisations: readonly string[];
  readonly grants: readonly Grant[];
  readonly expiresAt?: string;
}

/** A list's page: the cursor in `next` asks for the one after it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly sort?: string;
  readonly limit?: number;
  readonly next?: string | null;
}

export interface Building { readonly code: string; readonly name: string }

export interface District {
  readonly code: string;
  readonly name: string;
  readonly isd: { readonly code: string; readonly name: string };
  readonly state: 'open' | 'closed';
  readonly agreementStatus?: AgreementStatus;
  readonly buildings?: readonly Building[];
}

export type Grain = 'district' | 'building';
export type AreaOfInquiry = 'academic' | 'non-academic' | 'systems';
export type Values = Readonly<Record<string, string>>;

export interface Reference {
  readonly reportId: string;
  readonly source: string;
  readonly menuVersion?: string;
  readonly values: Values;
}

export interface Tile {
  readonly id: string;
  readonly title: string;
  readonly caption?: string | null;
  readonly category: string;
  readonly grain?: Grain | null;
  readonly schoolYear?: number | null;
  readonly source: string;
  readonly reference: Reference;
  readonly addedAt: string;
  readonly health?: TileHealth | null;
  readonly newData?: NewData | null;
}

export interface DataSet {
  readonly id: string;
  readonly district: string;
  readonly title: string;
  readonly guidingQuestion: string;
  readonly areaOfInquiry?: AreaOfInquiry | null;
  readonly state: 'active' | 'removed';
  readonly version: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly tiles: readonly Tile[];
}

export interface Coverage {
  readonly permitted: boolean;
  readonly reason?: string | null;
  readonly explanation?: string | null;
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly coveredBy: 'agreement' | 'schedule-a';
  readonly menuVersion?: string | null;
  readonly syncedAt?: string | null;
  readonly state: 'current' | 'stale' | 'never-read';
  readonly reason?: string | null;
  readonly explanation?: string | null;
  readonly since?: string | null;
}

export interface MenuReport {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly grains: readonly Grain[];
  readonly cadence?: string | null;
  readonly coverage?: Coverage | null;
}

/** One entry of a source's menu: a folder, a report, or both. */
export interface MenuNode {
  readonly id: string;
  readonly title: string;
  readonly children?: readonly MenuNode[] | null;
  readonly report?: MenuReport | null;
}

export interface Menu {
  readonly source: string;
  readonly menuVersion?: string | null;
  readonly syncedAt?: string | null;
  readonly stale?: boolean;
  readonly reason?: string | null;
  readonly explanation?: string | null;
  readonly nodes: readonly MenuNode[];
}

export type ParameterKind =
  | 'location' | 'school-year' | 'display-type' | 'grade' | 'subgroup' | 'report-category';

export interface Option { readonly value: string; readonly label: string; readonly group?: string | null }

export interface Parameter {
  readonly name: string;
  readonly label: string;
  readonly kind: ParameterKind;
  readonly required?: boolean;
  readonly default?: string | null;
  readonly help?: string | null;
  readonly options: readonly Option[];
}

export interface Report extends MenuReport {
  readonly source: string;
  readonly menuPath?: readonly string[];
  readonly vanishedAt?: string | null;
  readonly successor?: string | null;
  readonly parameters: readonly Parameter[];
}

export interface CoverageChecks {
  readonly asOf?: string | null;
  readonly ageMillis?: number | null;
  readonly agreementVersion?: number | null;
  readonly results: readonly Coverage[];
}

export interface CoverageState {
  readonly district: string;
  readonly state: 'current' | 'unknown';
  readonly asOf?: string | null;
  readonly ageMillis?: number | null;
  readonly agreementVersion?: number | null;
  readonly boundMillis?: number;
}

export interface Launch {
  readonly id: string;
  readonly href: string;
  readonly expiresAt: string;
  readonly frame?: { readonly sandbox?: string | null; readonly allowed: boolean } | null;
  readonly coverage?: { readonly agreementVersion?: number | null; readonly asOf?: string | null } | null;
}

export type Outcome = 'success' | 'refused' | 'failed';

/** An entry as the log holds it; what its event does not say is left out. */
export interface AuditRecord {
  readonly log: number;
  readonly index: number;
  readonly id?: string | null;
  readonly type?: string | null;
  readonly source?: string | null;
  readonly subject?: string | null;
  readonly time?: string | null;
  readonly district?: string | null;
  readonly actor: { readonly id?: string | null; readonly role?: Role | null; readonly organisation?: string | null };
  readonly outcome?: Outcome | null;
  readonly reason?: string | null;
  readonly agreementVersion?: number | null;
  readonly sequence?: number | null;
  readonly correlationId?: string | null;
  readonly causationId?: string | null;
  readonly data?: Readonly<Record<string, unknown>> | null;
}

export interface MadeAt {
  readonly log: number;
  readonly size: number;
  readonly root: string;
  readonly indexedTo?: number | null;
}

export interface RecordPage extends Page<AuditRecord> { readonly madeAt: readonly MadeAt[] }

export interface Log {
  readonly number: number;
  readonly origin: string;
  readonly vkey: string;
  readonly topic?: string;
  readonly partition?: number;
  readonly size: number;
  readonly root: string;
  readonly checkpoint: string;
  /** Entries that can be searched for. */
  readonly indexed?: number | null;
  readonly witnessed?: Witnessed | null;
}

/** How far others than the operator vouch for a log. */
export interface Witnessed {
  readonly asked: boolean;
  readonly size?: number | null;
  readonly witnesses: readonly Witness[];
}

export interface Witness {
  readonly name: string;
  readonly size?: number | null;
  readonly at?: string | null;
  readonly trouble?: string | null;
}

export interface Logs {
  readonly logs: readonly Log[];
  readonly district?: { readonly code: string; readonly log: number } | null;
}
