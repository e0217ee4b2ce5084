package io.micip.catalog.launch;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DistrictCode;
import io.micip.catalog.coverage.Coverage.Ruling;
import io.micip.catalog.coverage.NotCovered;
import io.micip.catalog.reference.CheckedReference;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Asking for launches and coming for them. What is not covered is put on record before it is refused; what cannot be put
/// on record does not happen.
final class Launching {
    private final LaunchChecks checks;
    private final Launches launches;
    private final LaunchRecord record;
    private final Clock clock;

    Launching(LaunchChecks checks, Launches launches, LaunchRecord record, Clock clock) {
        this.checks = checks;
        this.launches = launches;
        this.record = record;
        this.clock = clock;
    }

    /// Checks and keeps a launch.
    ///
    /// @throws Refused `unknown`, `not-allowed`, `invalid-parameter`, `report-vanished`, `not-covered`, `busy`
    Permitted ask(Caller caller, Wish wish) {
        var opener = checks.opener(caller, wish.district());
        var checked = checked(opener, wish);
        var ruling = checks.rule(wish.district(), checked);
        return switch (ruling.decision()) {
            case Deny deny -> {
                record.refusedLaunch(opener.actor(), wish.district(), checked, deny);
                throw new Refused(new NotCovered(deny));
            }
            case Permit permit -> keep(opener, wish, checked, permit, ruling);
        };
    }

    /// Opens the launch: checks coverage and the right to open again, puts the opening on record, and answers where the
    /// report lies.
    ///
    /// @param visitor the signed-in caller that came along with the id, if one did
    /// @throws Refused `unknown`, `not-allowed`, `launch-used`, `launch-expired`, `not-covered`, `report-vanished`, `busy`
    URI open(String id, @Nullable Caller visitor) {
        var stored = LaunchId.parse(id).flatMap(launches::find).orElseThrow(CommonProblems::unknown);
        var launch = stored.launch();
        if (visitor != null && !launch.opener().is(visitor)) {
            record.strangerCame(visitor, launch);
            throw CommonProblems.unknown();
        }
        launch.requireOpenable(clock.instant());
        var checked = recheck(stored, visitor);
        var ruling = checks.rule(launch.district(), checked);
        return switch (ruling.decision()) {
            case Deny deny -> {
                launches.end(stored, launch.refused(), record.refusedOpening(launch, checked, deny));
                throw new Refused(new NotCovered(deny));
            }
            case Permit permit -> {
                launches.end(stored, launch.opened(), record.opened(launch, checked, permit, ruling));
                yield checked.address();
            }
        };
    }

    private CheckedReference checked(Opener opener, Wish wish) {
        try {
            return checks.reference(wish.district(), wish.reportId(), wish.values());
        } catch (Refused refused) {
            record.refusedVanished(opener.actor(), wish.district(), refused.refusal());
            throw refused;
        }
    }

    /// A launch that fails here is ended on record, unless what failed is that we cannot tell now.
    private CheckedReference recheck(Launches.Kept stored, @Nullable Caller visitor) {
        var launch = stored.launch();
        try {
            checks.requireStillAllowed(launch, visitor);
            return checks.reference(launch.district(), launch.reference().reportId().toString(),
                    launch.reference().values());
        } catch (Refused refused) {
            if (refused.refusal().type().category().status() < 500) {
                launches.end(stored, launch.refused(), record.refusedOpening(launch, refused.refusal()));
            }
            throw refused;
        }
    }

    private Permitted keep(Opener opener, Wish wish, CheckedReference checked, Permit permit, Ruling ruling) {
        var id = LaunchId.random();
        var launch = new Launch(id.openingId(), wish.district(), opener, checked.reference(), wish.place(),
                Launch.State.PERMITTED, clock.instant().plus(Launch.LIFE));
        launches.keep(id, launch);
        return new Permitted(id, launch, checked, permit, ruling);
    }

    /// What somebody wants to open.
    record Wish(DistrictCode district, String reportId, Map<String, String> values, Launch.Place place) {}

    /// Leave to open, with what it rests on.
    record Permitted(LaunchId id, Launch launch, CheckedReference checked, Permit permit, Ruling ruling) {}
}
