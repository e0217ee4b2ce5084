/** The shapes of the API about agreements, Schedule A and what they decide. */

import type { Grain } from './types';

export type AgreementStatus = 'none' | 'offered' | 'signed' | 'acknowledged' | 'active' | 'expired' | 'revoked' | 'superseded';
export type Suspender = 'district' | 'state' | 'platform';

export interface SchoolYears { readonly from: number; readonly to: number }

/** A line without its id: what a signer writes, and what two versions are compared by. */
export interface LineTerms {
  readonly source: string;
  readonly category: string;
  readonly grain: Grain;
  readonly schoolYears: SchoolYears;
}

export interface Line extends LineTerms { readonly id: string }

export interface ScheduleA { readonly version: number; readonly lines: readonly Line[]; readonly at?: string | null }

export interface ScheduleADiff {
  readonly from: number;
  readonly to: number;
  readonly added: readonly Line[];
  readonly removed: readonly Line[];
}

/** A step somebody thinks of taking, to learn what it would change. */
export type ImpactStep =
  | { readonly step: 'schedule-a'; readonly lines: readonly LineTerms[] }
  | { readonly step: 'revocation' | 'coming-into-force' }
  | { readonly step: 'suspension' | 'lifting'; readonly by: Suspender };

export interface AffectedTile {
  readonly tileId: string;
  readonly title: string;
  readonly source: string;
  readonly category: string;
  readonly grain?: Grain | null;
  readonly schoolYear?: number | null;
  readonly reason?: string | null;
}

export interface Affected {
  readonly tiles: number;
  readonly dataSets: readonly { readonly dataSetId: string; readonly tiles: readonly AffectedTile[] }[];
}

export interface Impact {
  readonly agreementVersion: number;
  readonly asOf: string;
  readonly goesDark: Affected;
  readonly goesLight: Affected;
  readonly unchanged: number;
  readonly undetermined: Affected;
  /** Nothing is in force now; this is what will change once it is. */
  readonly onceInForce?: boolean;
}

export interface Official { readonly name: string; readonly title: string }
/** As it is read: consultants are told the office alone. */
export interface InOffice { readonly name?: string | null; readonly title: string }

/** Whom the state names to administer a district: the account's opaque id, and the person in office. */
export interface Administrator { readonly accountId: string; readonly official: Official }

export interface Signature {
  readonly by: 'district' | 'state';
  readonly official: InOffice;
  /** The account that signed. */
  readonly signerId?: string;
  readonly organisation: string;
  readonly at: string;
  readonly method?: string;
  readonly textSha256?: string;
  readonly scheduleAVersion?: number | null;
}

export interface TextIdentity { readonly version: number; readonly sha256: string }

/** An agreement beside the one that decides: signed and waiting, or replaced. */
export interface OtherTerm {
  readonly status: AgreementStatus;
  readonly text: TextIdentity;
  readonly effectiveFrom: string;
  readonly effectiveUntil?: string | null;
}

export interface ExpiryNotice { readonly daysBefore: number; readonly lastDay: string; readonly at: string }

export type DeclineReason = 'sign-renewal' | 'sign-current-text' | 'review-open';

export interface Extension {
  readonly lastDay: string;
  readonly answer: 'open' | 'granted' | 'declined';
  readonly reasonCode?: DeclineReason | null;
  readonly asked: Signature;
  readonly answered?: Signature | null;
}

/** What comes next in the life of an agreement. */
export interface Life {
  /** The text that the district is asked to sign now. */
  readonly offered?: TextIdentity | null;
  readonly administrators: readonly { readonly accountId: string; readonly official: InOffice; readonly at: string }[];
  /** There where the agreement in force has a last day. */
  readonly end?: {
    readonly daysLeft: number;
    readonly notices: readonly ExpiryNotice[];
    readonly extensions: readonly Extension[];
  } | null;
  readonly revoked?: { readonly at: string; readonly reasonCode: string } | null;
}

export interface Agreement {
  readonly district: string;
  readonly version: number;
  readonly status: AgreementStatus;
  readonly text?: TextIdentity | null;
  readonly effectiveFrom?: string | null;
  readonly effectiveUntil?: string | null;
  readonly signatures: readonly Signature[];
  readonly suspensions: readonly { readonly by: Suspender; readonly since: string; readonly reason?: string | null }[];
  readonly scheduleA: ScheduleA;
  /** Signed while another is active: `signed` waits for the state, `acknowledged` for its first day. */
  readonly renewal?: OtherTerm | null;
  readonly past: readonly OtherTerm[];
  readonly life: Life;
}

/** A version of a district's agreement that is kept, and can be taken away as files. */
export interface AgreementVersion {
  readonly version: number;
  readonly changedAt: string;
  readonly status: AgreementStatus;
  readonly textVersion: number;
}

export type RecordFile = 'pdf' | 'json' | 'seal' | 'pack';

/** Whether a file is what a seal of this platform says. */
export interface SealVerdict {
  readonly authentic: boolean;
  readonly why?: string | null;
  readonly district?: string | null;
  readonly version?: number | null;
  readonly file?: string | null;
}

export type Standing =
  | 'none' | 'offered' | 'signed' | 'acknowledged' | 'not-yet-effective' | 'active' | 'expiring' | 'suspended'
  | 'expired' | 'revoked';

export type Party = 'district' | 'state' | 'platform';

/** Something that somebody has to do before a district's agreement goes on. */
export interface Wait { readonly party: Party; readonly step: string; readonly since?: string | null }

/** How one district stands. */
export interface StandingLine {
  readonly district: string;
  readonly name: string;
  readonly isd: string;
  readonly standing: Standing;
  readonly version: number;
  readonly lastDay?: string | null;
  readonly daysLeft?: number | null;
  readonly suspendedBy: readonly Suspender[];
  readonly waits: readonly Wait[];
}

/** How all of the reader's districts stand, in numbers. */
export interface StandingSummary {
  readonly asOf: string;
  readonly districts: number;
  readonly standings: Readonly<Record<Standing, number>>;
  readonly waits: readonly { readonly party: Party; readonly step: string; readonly districts: number }[];
}

export interface ReadinessItem {
  readonly code: string;
  readonly required: boolean;
  readonly state: 'done' | 'open' | 'not-known-here';
  readonly party: Party;
  readonly explanation: string;
}

export interface Readiness {
  readonly district: string;
  readonly asOf: string;
  readonly ready: boolean;
  readonly items: readonly ReadinessItem[];
}

/** Lines that were read from a file, and what they would change. `to` is missing where they are in force already. */
export interface Proposal {
  readonly agreementVersion: number;
  readonly from: number;
  readonly to?: number | null;
  readonly lines: readonly LineTerms[];
  readonly added: readonly Line[];
  readonly removed: readonly Line[];
}

/** A view of data that somebody asks about. */
export interface View {
  readonly source: string;
  readonly category: string;
  readonly grain: Grain;
  readonly schoolYear?: number;
}

/** Whether a view was permitted at an instant, and on what that was decided. */
export interface Decision {
  readonly permitted: boolean;
  readonly reason?: string | null;
  readonly explanation: string;
  readonly agreementVersion: number;
  readonly line?: Line | null;
  readonly decidedAt: string;
  readonly basis?: {
    readonly since?: string | null;
    readonly status: AgreementStatus;
    readonly effectiveFrom?: string | null;
    readonly effectiveUntil?: string | null;
    /** When the renewal is in force that takes over, if one was acknowledged ahead. */
    readonly followedBy?: { readonly effectiveFrom: string; readonly effectiveUntil?: string | null } | null;
    readonly scheduleAVersion: number;
    readonly suspensions: readonly Suspender[];
  } | null;
}

/** What a purge would take; `tag` names this very list. */
export interface PurgeList {
  readonly source: string;
  readonly schoolYear?: number | null;
  readonly count: number;
  readonly dataSets: number;
  readonly more: boolean;
  readonly notice: string;
  readonly references: readonly {
    readonly dataSetId: string;
    readonly dataSetTitle: string;
    readonly tileId: string;
    readonly reportId: string;
    readonly category: string;
    readonly schoolYear?: number | null;
    readonly addedAt: string;
  }[];
}

export interface Purged {
  readonly purged: number;
  readonly dataSets: number;
  readonly left: number;
  readonly more: boolean;
}

export interface AgreementText {
  readonly version: number;
  readonly sha256: string;
  readonly title: string;
  readonly body: string;
  readonly offeredAt?: string;
}
