/// Addresses with names in them. [UriTemplate] is RFC 6570 whole (levels 1 to 4); [ReportUrlTemplate] is the narrow
/// part of it that a source may use for its reports, with the check that what comes out stays at the source.
@NullMarked
package io.micip.catalog.uritemplate;

import org.jspecify.annotations.NullMarked;
