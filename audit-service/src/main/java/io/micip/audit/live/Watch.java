package io.micip.audit.live;

import java.time.Instant;

import io.micip.audit.reading.Selection;
import io.micip.audit.record.Extent;
import io.micip.chassis.identity.Caller;

/// Somebody who watches a search.
///
/// @param caller    who
/// @param selection what the caller asked for and may see
/// @param after     where it begins
/// @param until     when the caller's word expires
record Watch(Caller caller, Selection selection, Extent after, Instant until) {}
