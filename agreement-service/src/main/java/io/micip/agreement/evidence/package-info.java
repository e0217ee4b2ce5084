/// Evidence: a district's agreement at any of its versions, as a file that anybody can check without us. A record is the
/// whole agreement as canonical JSON, a PDF/A shows the same to people, and a seal signs the hashes of both.
///
/// Source: `docs/agreement-records.md`, `docs/adr/0012-every-version-can-be-proved.md`.
@NullMarked
package io.micip.agreement.evidence;

import org.jspecify.annotations.NullMarked;
