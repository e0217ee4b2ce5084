package io.micip.catalog.launch;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.DistrictCode;
import io.micip.catalog.reference.Reference;
import io.micip.chassis.problem.Refused;

/// Leave to open one report once. Permitted for a minute, then opened or refused; neither is ever undone.
///
/// @param openingId names the opening on record; unlike the launch's id it opens nothing
/// @param opener    who may come for it
/// @param reference what will be opened
/// @param place     the data set and tile it is opened from, if any
/// @param expiresAt the first instant at which it opens nothing any more
record Launch(String openingId, DistrictCode district, Opener opener, Reference reference, Place place, State state,
        Instant expiresAt) {
    /// How long a launch may wait to be come for.
    static final Duration LIFE = Duration.ofSeconds(60);

    /// The data set and tile a report is opened from.
    record Place(@Nullable String dataSetId, @Nullable String tileId) {}

    enum State {
        PERMITTED,
        OPENED,
        REFUSED
    }

    /// This launch, if it can still be opened.
    ///
    /// @throws Refused `launch-used` or `launch-expired`
    Launch requireOpenable(Instant now) {
        if (state != State.PERMITTED) {
            throw new Refused(LaunchRefusal.USED);
        }
        if (!now.isBefore(expiresAt)) {
            throw new Refused(LaunchRefusal.EXPIRED);
        }
        return this;
    }

    /// When it was asked for.
    Instant askedAt() {
        return expiresAt.minus(LIFE);
    }

    Launch opened() {
        return with(State.OPENED);
    }

    Launch refused() {
        return with(State.REFUSED);
    }

    private Launch with(State next) {
        return new Launch(openingId, district, opener, reference, place, next, expiresAt);
    }
}
