/// How agreements are kept in MongoDB: one document for each district with every list that is only added to, one for each
/// former version with what can change.
///
/// Source: `docs/adr/0012-every-version-can-be-proved.md`, `docs/adr/0025-lists-are-kept-once.md`.
@NullMarked
package io.micip.agreement.keeping;

import org.jspecify.annotations.NullMarked;
