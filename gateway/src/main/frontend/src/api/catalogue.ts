import type { AreaOfInquiry, MenuReport } from './types';

/** The shapes of the API about finding, judging and reusing reports. */

/** How the page of a tile's report answered last. */
export interface TileHealth {
  readonly state: 'healthy' | 'slow' | 'moved' | 'gone';
  readonly since?: string | null;
  readonly successor?: string | null;
}

/** New data since a tile was added: there, as the source says, or to be expected by that day. */
export interface NewData { readonly on: string; readonly known: 'posted' | 'due' }

/** A ready-made data set. */
export interface DataSetTemplate {
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly guidingQuestion: string;
  readonly areaOfInquiry: AreaOfInquiry;
  readonly prompts: readonly { readonly title: string; readonly question: string; readonly reportIds: readonly string[] }[];
}

/** A report of a template that its data set does not hold. */
export interface LeftOut {
  readonly reportId: string;
  readonly caption: string;
  readonly reason: string;
  readonly explanation: string;
}

export interface Application { readonly dataSetId: string; readonly tiles: number; readonly leftOut: readonly LeftOut[] }

export type Level = 'state' | 'district' | 'building';
export type Season = 'winter' | 'spring' | 'summer' | 'autumn';

/** A report that a search across the sources found. */
export interface FoundReport extends MenuReport {
  readonly source: string;
  readonly levels: readonly Level[];
  readonly menuPath: readonly string[];
}

/** How many districts used each report within a year: a number, or `<10`. */
export interface ReportUsage {
  readonly since?: string | null;
  readonly asOf?: string | null;
  readonly reports: readonly { readonly reportId: string; readonly districts: string }[];
}

/** A line of the history of a source’s menu. */
export interface MenuChangeLine {
  readonly at: string;
  readonly revision: number;
  readonly menuVersion: string;
  readonly kind: string;
  readonly node?: string | null;
  readonly title?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}
