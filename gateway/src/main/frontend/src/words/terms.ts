import type { Level, Season, TileHealth } from '../api/catalogue';
import type {
  AgreementStatus, AreaOfInquiry, DeclineReason, Grain, Outcome, Party, Role, Standing, Suspender,
} from '../api/types';

/** The words people read for the codes that the platform's services speak. One list, so one word for one thing. */

/** Who acted, in which office; the office alone for readers who are not told the name. */
export const officialWords = ({ name, title }: { readonly name?: string | null; readonly title: string }) =>
  name == null || name === '' ? title : `${name}, ${title}`;

export const roleWords: Readonly<Record<Role, string>> = {
  planner: 'Planner',
  signer: 'Signer',
  'district-admin': 'District administrator',
  'isd-consultant': 'ISD consultant',
  'state-reviewer': 'State reviewer',
  'state-signer': 'State signer',
  auditor: 'Auditor',
  'foia-coordinator': 'FOIA coordinator',
  operator: 'Platform operator',
  service: 'A service of the platform',
};

const categories: Readonly<Record<string, string>> = {
  enrolment: 'Enrollment',
  attendance: 'Attendance',
  graduation: 'Graduation',
  'state-assessment': 'State assessment',
  growth: 'Growth',
  behaviour: 'Behavior',
  'mtss-fidelity': 'MTSS fidelity',
  staffing: 'Staffing',
  finance: 'Finance',
  postsecondary: 'Postsecondary',
  'early-childhood': 'Early childhood',
  'climate-surveys': 'Climate surveys',
};
export const categoryCodes = Object.keys(categories);
export const categoryWords = (code: string) => categories[code] ?? code;

const sources: Readonly<Record<string, string>> = {
  'mi-school-data': 'MI School Data',
  'data-hub': 'Michigan Data Hub',
};
export const sourceWords = (id: string) => sources[id] ?? id;

export const grainWords: Readonly<Record<Grain, string>> = {
  district: 'Whole district',
  building: 'Single buildings',
};

export const levelWords: Readonly<Record<Level, string>> = {
  state: 'The whole state',
  district: 'Whole districts',
  building: 'Single buildings',
};

export const seasonWords: Readonly<Record<Season, string>> = {
  winter: 'Winter (December to February)',
  spring: 'Spring (March to May)',
  summer: 'Summer (June to August)',
  autumn: 'Fall (September to November)',
};

export const areaWords: Readonly<Record<AreaOfInquiry, string>> = {
  academic: 'Academic',
  'non-academic': 'Non-academic',
  systems: 'Systems',
};

export const statusWords: Readonly<Record<AgreementStatus, string>> = {
  none: 'No agreement',
  offered: 'Offered, not yet signed',
  signed: 'Signed, waiting for the state',
  acknowledged: 'Acknowledged, waiting for its administrator',
  active: 'Active',
  expired: 'Expired',
  revoked: 'Revoked',
  superseded: 'Replaced by a newer one',
};

export const standingWords: Readonly<Record<Standing, string>> = {
  none: 'Nothing offered',
  offered: 'Offered, not signed',
  signed: 'Signed, not acknowledged',
  acknowledged: 'Acknowledged, no administrator',
  'not-yet-effective': 'First day not yet come',
  active: 'Active',
  expiring: 'Ends within 90 days',
  suspended: 'Stopped',
  expired: 'Expired',
  revoked: 'Revoked',
};
export const standingCodes = Object.keys(standingWords) as readonly Standing[];

export const partyWords: Readonly<Record<Party, string>> = {
  district: 'The district',
  state: 'The Department',
  platform: 'The platform’s operators',
};

const steps: Readonly<Record<string, string>> = {
  sign: 'to sign',
  acknowledge: 'to acknowledge a signature',
  'name-administrator': 'to name the administrator',
  'answer-extension': 'to answer a request for an extension',
  renew: 'to renew before the end',
  'sign-next-text': 'to sign the new text',
  'lift-suspension': 'to lift a stop',
};
/** What somebody is waited for: "The district" + "to sign". */
export const stepWords = (code: string) => steps[code] ?? code;

export const declineWords: Readonly<Record<DeclineReason, string>> = {
  'sign-renewal': 'The district should sign a renewal instead.',
  'sign-current-text': 'A newer text is offered; the district should sign that.',
  'review-open': 'A question about the agreement must be settled first.',
};

const revocations: Readonly<Record<string, string>> = {
  'district-decision': 'A decision of the district',
  'provider-change': 'The district changes its provider',
  'privacy-concern': 'A concern about privacy',
};
export const revocationCodes = Object.keys(revocations);
export const revocationWords = (code: string) => revocations[code] ?? code;

const readinessNames: Readonly<Record<string, string>> = {
  'agreement-offered': 'Agreement offered',
  'agreement-signed': 'Agreement signed',
  'agreement-acknowledged': 'Signature acknowledged',
  'administrator-named': 'Administrator named',
  'agreement-in-force': 'Agreement in force',
  'mi-launch-pad': 'MiLaunchPad',
  'mi-strategy-bank': 'MiStrategyBank',
  'data-hub': 'Michigan Data Hub',
  'second-administrator': 'A second administrator',
};
export const readinessWords = (code: string) => readinessNames[code] ?? code;

export const suspenderWords: Readonly<Record<Suspender, string>> = {
  district: 'the district',
  state: 'the Michigan Department of Education',
  platform: 'the platform’s operators',
};

const reasons: Readonly<Record<string, string>> = {
  'no-agreement': 'The district has no Data Sharing Agreement in force.',
  'not-yet-effective': 'The Data Sharing Agreement is signed, but its first day has not come yet.',
  expired: 'The Data Sharing Agreement has expired.',
  revoked: 'The district has revoked its Data Sharing Agreement.',
  'suspended-by-district': 'The district has stopped the showing of its data.',
  'suspended-by-state': 'The Michigan Department of Education has stopped the showing of this district’s data.',
  'suspended-by-platform': 'The platform’s operators have stopped the showing of this district’s data.',
  'category-not-listed': 'The district’s Schedule A does not list this kind of data.',
  'grain-not-listed': 'The district’s Schedule A lists this kind of data, but not at this level of detail.',
  'year-not-listed': 'The district’s Schedule A does not list this school year.',
  'coverage-unknown': 'What the district has agreed to cannot be confirmed right now, so nothing is shown.',
};
export const reasonWords = (code: string | null | undefined) =>
  code == null ? 'It is not covered by what the district has agreed.' : (reasons[code] ?? `Reason: ${code}.`);
export const reasonCodes = Object.keys(reasons);

const reasonCures: Readonly<Record<string, string>> = {
  'no-agreement': 'A district signer can sign the agreement; the Michigan Department of Education then acknowledges it and names the district’s administrator.',
  'category-not-listed': 'A district signer can add a line for it to Schedule A.',
  'grain-not-listed': 'A district signer can add a line for it to Schedule A.',
  'year-not-listed': 'A district signer can widen the school years in Schedule A.',
  'suspended-by-district': 'A district signer can lift the stop on the agreement page.',
  expired: 'A district signer can sign the current agreement.',
  revoked: 'A district signer can sign the current agreement.',
  'coverage-unknown': 'This usually passes within seconds. Try again.',
};

/** Why something is not covered and what helps: in the service's own words where it gave some. */
export const whyWords = (reason: string | null | undefined, explanation: string | null | undefined): string =>
  explanation ?? [reasonWords(reason), reason == null ? '' : reasonCures[reason]].filter(Boolean).join(' ');

export const healthWords: Readonly<Record<TileHealth['state'], string>> = {
  healthy: 'The source’s page answers.',
  slow: 'The source’s page answers slowly or not at all.',
  moved: 'The source has moved this page.',
  gone: 'The source no longer has this page.',
};

export const healthCures: Readonly<Record<TileHealth['state'], string>> = {
  healthy: '',
  slow: 'Opening it may take a while. It is looked at again every night; nothing needs to be done now.',
  moved: 'Opening it may show another page. Add the report again from the source’s menu, then remove this tile.',
  gone: 'Opening it shows an error of the source. Add the report that took its place, then remove this tile.',
};

/** The role somebody acted in; a service's own acts have one too. */
export const actedAs = (role: Role | null | undefined) => (role == null ? 'Unknown' : roleWords[role]);

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  success: 'Done',
  refused: 'Refused',
  failed: 'Failed',
};

/** What the scanner can find: as part of “This looks like …”, and an example of saying the same without naming anybody. */
export interface FindingWords {
  readonly looksLike: string;
  readonly insteadOf: string;
  readonly write: string;
  /** Whether it is about a group so small that people in it can be recognized, not about one person. */
  readonly smallGroup?: boolean;
}

const findings: Readonly<Record<string, FindingWords>> = {
  uic: {
    looksLike: 'a state student number (UIC)',
    insteadOf: 'The student with this UIC reads below benchmark.', write: 'Students in grade 3 read below benchmark.',
  },
  'student-number': {
    looksLike: 'a local student number',
    insteadOf: 'Student number and name are in the list.', write: 'The list stays in the student information system.',
  },
  ssn: {
    looksLike: 'a Social Security number',
    insteadOf: 'The number is on the form.', write: 'The form is kept by the front office.',
  },
  'date-of-birth': {
    looksLike: 'a date of birth',
    insteadOf: 'The child was born on that day.', write: 'Four-year-olds; children in kindergarten.',
  },
  'e-mail': {
    looksLike: 'an e-mail address',
    insteadOf: 'Write to this address.', write: 'Ask the attendance coordinator.',
  },
  phone: {
    looksLike: 'a telephone number',
    insteadOf: 'Call this number.', write: 'Call the school’s front office.',
  },
  'person-name': {
    looksLike: 'the name of a student or of a family member',
    insteadOf: 'Our student Maria changed schools twice.', write: 'Students who change schools lose weeks of instruction.',
  },
  initials: {
    looksLike: 'the initials of a student',
    insteadOf: 'J.S., grade 4, needs Tier 3 support.', write: 'Students in grades 3 to 5 need Tier 3 support.',
  },
  'home-address': {
    looksLike: 'the address of a home',
    insteadOf: 'The family lives at 12 Maple Street.', write: 'The family lives outside the walk zone.',
  },
  'student-condition': {
    looksLike: 'a statement about the health or the support plan of one student',
    insteadOf: 'He has an IEP and missed 30 days.', write: 'Students with IEPs missed more days than others.',
  },
  'small-count': {
    looksLike: 'a count of fewer than 10 students',
    insteadOf: '7 of our 9th-grade students failed algebra.', write: 'Fewer than 10 students in grade 9 failed algebra.',
    smallGroup: true,
  },
  complement: {
    looksLike: 'a way to work out a count of fewer than 10 students',
    insteadOf: '57 of 60 students passed.', write: 'More than 90 % of students passed.',
    smallGroup: true,
  },
};
export const findingKinds = Object.keys(findings);

/** The words for a kind of finding; a kind that is newer than this page speaks for itself. */
export const findingWords = (kind: string): FindingWords | undefined => findings[kind];

/** `district:82030`, `isd:82`, `state:MI`, `service:plan-service` in words; names come from the entity master. */
export function organisationWords(org: string, districtName?: string): string {
  const [kind, code = ''] = org.split(':');
  switch (kind) {
    case 'district':
      return districtName === undefined ? `District ${code}` : `${districtName} (${code})`;
    case 'isd':
      return `Intermediate school district ${code}`;
    case 'state':
      return 'State of Michigan';
    case 'service':
      return `The platform’s ${code.replace('-service', '')} service`;
    default:
      return org;
  }
}
