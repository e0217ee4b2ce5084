import type { AuditRecord } from '../api/types';

/** What happened, in words, for each type of event the platform writes. */
const events: Readonly<Record<string, string>> = {
  'io.micip.plan.data-set-made.v1': 'Data set made',
  'io.micip.plan.data-set-revised.v1': 'Data set’s words revised',
  'io.micip.plan.data-set-removed.v1': 'Data set removed',
  'io.micip.plan.data-set-restored.v1': 'Data set put back',
  'io.micip.plan.tile-added.v1': 'Data tile added',
  'io.micip.plan.tile-removed.v1': 'Data tile removed',
  'io.micip.plan.tile-refused.v1': 'Data tile refused',
  'io.micip.plan.references-purged.v1': 'References purged',
  'io.micip.catalog.report-opened.v1': 'Report opened',
  'io.micip.catalog.report-refused.v1': 'Report refused',
  'io.micip.catalog.menu-changed.v1': 'Source’s menu changed',
  'io.micip.catalog.report-health-changed.v1': 'Report’s page answers differently',
  'io.micip.agreement.offered.v1': 'Agreement offered',
  'io.micip.agreement.signed.v1': 'Agreement signed by the district',
  'io.micip.agreement.acknowledged.v1': 'Agreement acknowledged by the state',
  'io.micip.agreement.administrator-named.v1': 'District administrator named',
  'io.micip.agreement.activated.v1': 'Agreement active',
  'io.micip.agreement.extension-asked.v1': 'Extension asked for',
  'io.micip.agreement.extension-granted.v1': 'Extension granted',
  'io.micip.agreement.extension-declined.v1': 'Extension declined',
  'io.micip.agreement.expiry-notice-given.v1': 'Notice of the coming end given',
  'io.micip.agreement.text-published.v1': 'Agreement text published',
  'io.micip.agreement.schedule-a-changed.v1': 'Schedule A changed',
  'io.micip.agreement.suspended.v1': 'Showing of data stopped',
  'io.micip.agreement.suspension-lifted.v1': 'Stop lifted',
  'io.micip.agreement.revoked.v1': 'Agreement revoked',
  'io.micip.agreement.expired.v1': 'Agreement expired',
  'io.micip.agreement.districts-imported.v1': 'List of districts imported',
  'io.micip.audit.records-read.v1': 'Records read',
  'io.micip.audit.entry-viewed.v1': 'Entry viewed',
  'io.micip.audit.proof-made.v1': 'Proof made',
  'io.micip.audit.pack-made.v1': 'Evidence pack made',
  'io.micip.audit.records-forwarded.v1': 'Records sent on',
  'io.micip.audit.search-saved.v1': 'Search saved',
  'io.micip.audit.search-renamed.v1': 'Saved search renamed',
  'io.micip.audit.search-deleted.v1': 'Saved search deleted',
  'io.micip.audit.parked.v1': 'Unreadable record set aside',
  'io.micip.audit.foia-request-received.v1': 'Request for records came',
  'io.micip.audit.foia-request-extended.v1': 'Time to answer a request extended',
  'io.micip.audit.foia-search-begun.v1': 'Search for a request begun',
  'io.micip.audit.foia-search-failed.v1': 'Search for a request failed',
  'io.micip.audit.foia-search-made.v1': 'Everything searched for a request',
  'io.micip.audit.foia-certificate-issued.v1': 'Certified that no record exists',
  'io.micip.audit.foia-request-decided.v1': 'Request for records answered',
  'io.micip.audit.foia-request-erased.v1': 'Names of a request erased',
  'io.micip.audit.disclosure-recorded.v1': 'Disclosure recorded: an incident',
  'io.micip.audit.legal-hold-asked.v1': 'Legal hold asked for',
  'io.micip.audit.legal-hold-set.v1': 'Legal hold set',
  'io.micip.audit.legal-hold-lift-asked.v1': 'End of a legal hold asked for',
  'io.micip.audit.legal-hold-lifted.v1': 'Legal hold lifted',
  'io.micip.audit.log-key-added.v1': 'Log signed with a further key',
  'io.micip.audit.log-key-ended.v1': 'Key of a log ended',
  'io.micip.audit.retention-advanced.v1': 'Old entries given out no more',
  'io.micip.gateway.signed-in.v1': 'Signed in',
  'io.micip.gateway.session-ended.v1': 'Session ended',
  'io.micip.service.request-refused.v1': 'Request refused',
  'io.micip.service.refusals-counted.v1': 'Further refusals counted',
};

export const eventTypes = Object.keys(events);

/** The types that tell who looked at records, the most usual first. */
export const readingTypes = ['records-read', 'entry-viewed', 'proof-made', 'pack-made'].map((name) => `io.micip.audit.${name}.v1`);

export const eventWords = (type: string | null | undefined) =>
  type == null ? 'A record that says no kind' : (events[type] ?? type);

export const eventRoom = (type: string) =>
  ({ plan: 'Data sets', catalog: 'Reports', agreement: 'Agreements', audit: 'Reading of records', gateway: 'Sign-in', service: 'Refusals' })[
    type.split('.')[2] ?? ''
  ] ?? 'Other';

const spaced = (name: string) => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (c) => c.toUpperCase());

/** The data of a record as rows of words; it holds ids, codes, versions and counts only. */
export function dataRows(data: AuditRecord['data']): readonly (readonly [string, string])[] {
  return Object.entries(data ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => [
      spaced(name),
      Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value),
    ] as const);
}
