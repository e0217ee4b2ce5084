package io.micip.catalog.source;

import io.micip.agreements.SourceId;

/// An outside system that maintains a menu of reports.
///
/// @param id        its name in references and events
/// @param name      its name on pages
/// @param origin    the one place its menu and all its report addresses must lie at
/// @param feed      where its menu feed is read; an address lies at the same origin
/// @param framing   how its pages may be shown
public record Source(SourceId id, String name, Origin origin, FeedPlace feed, Framing framing) {

    public Source {
        if (feed instanceof FeedPlace.AtAddress(var address)
                && !Origin.of(address).filter(origin::equals).isPresent()) {
            throw new IllegalArgumentException("feed of %s (expected: an address at %s)".formatted(id, origin));
        }
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("name of %s (expected: 1 to 80 characters)".formatted(id));
        }
    }

    /// What of a district's agreement has to permit its views, in the API's word: `agreement` where an active one is
    /// enough, `schedule-a` where a line of its Schedule A is needed too. The decision says so, no setting does.
    public String coveredBy() {
        return id.needsScheduleALine() ? "schedule-a" : "agreement";
    }

    /// How a page of the source may stand in the portal.
    ///
    /// @param allowed    whether it may stand in a frame at all; otherwise it opens in a window of its own
    /// @param sameOrigin whether the frame keeps the source's own origin, which its scripts may need; it never gets ours
    public record Framing(boolean allowed, boolean sameOrigin) {

        /// The `sandbox` attribute of the frame: scripts run, nothing else is let through.
        public String sandbox() {
            return sameOrigin ? "allow-scripts allow-same-origin" : "allow-scripts";
        }
    }
}
