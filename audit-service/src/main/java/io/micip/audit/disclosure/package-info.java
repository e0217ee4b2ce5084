/// The record of disclosures of personally identifiable information from education records. It is kept, and it is empty, since
/// no such information is here to be disclosed: any entry is an incident. Source: 34 CFR 99.32.
@NullMarked
package io.micip.audit.disclosure;

import org.jspecify.annotations.NullMarked;
