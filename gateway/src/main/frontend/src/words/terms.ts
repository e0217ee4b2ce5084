import type { AgreementStatus, AreaOfInquiry, Grain, Outcome, Role, Suspender } from '../api/types';

/** The words people read for the codes that the platform's services speak. One list, so one word for one thing. */

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

/** The role somebody acted in; a service's own acts have one too. */
export const actedAs = (role: Role | null | undefined) => (role == null ? 'Unknown' : roleWords[role]);

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  success: 'Done',
  refused: 'Refused',
  failed: 'Failed',
};

export const identifierKinds: Readonly<Record<string, string>> = {
  uic: 'a state student number (UIC)',
  ssn: 'a Social Security number',
  'date-of-birth': 'a date of birth',
  'e-mail': 'an e-mail address',
  'student-number': 'a local student number',
  phone: 'a telephone number',
};

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
