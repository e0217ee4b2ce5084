package io.micip.catalog.launch;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DistrictCode;
import io.micip.catalog.coverage.Coverage;
import io.micip.catalog.coverage.Coverage.Ruling;
import io.micip.catalog.coverage.NotCovered;
import io.micip.catalog.district.DistrictAccess;
import io.micip.catalog.reference.CheckedReference;
import io.micip.catalog.reference.References;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Asking for launches and coming for them. What is not covered is put on record before it is refused; what cannot be put
/// on record does not happen.
@Component
final class Launching {
    private final References references;
    private final Coverage coverage;
    private final DistrictAccess access;
    private final Launches launches;
    private final LaunchRecord record;
    private final Clock clock;
    private final Ids ids;

    Launching(References references, Coverage coverage, DistrictAccess access, Launches launches, LaunchRecord record,
            Clock clock, Ids ids) {
        this.references = references;
        this.coverage = coverage;
        this.access = access;
        this.launches = launches;
        this.record = record;
        this.clock = clock;
        this.ids = ids;
    }

    /// Checks and keeps a launch.
    ///
    /// @throws Refused `unknown`, `not-allowed`, `invalid-parameter`, `report-vanished`, `not-covered`, `busy`
    Permitted ask(Caller caller, Wish wish) {
        var grant = access.requireLaunching(caller, wish.district());
        var opener = Opener.of(caller, grant);
        var checked = checked(opener.actor(), wish);
        var ruling = rule(wish.district(), checked);
        return switch (ruling.decision()) {
            case Deny deny -> {
                record.refusedLaunch(opener.actor(), wish.district(), checked, deny);
                throw new Refused(new NotCovered(deny.reason()));
            }
            case Permit permit -> keep(opener, wish, checked, permit, ruling);
        };
    }

    /// Opens the launch: checks coverage and the right to open again, puts the opening on record, and answers where the
    /// report lies.
    ///
    /// @param visitor the signed-in caller that came along with the id, if one did
    /// @throws Refused `unknown`, `launch-used`, `launch-expired`, `not-covered`, `report-vanished`, `busy`
    URI open(String id, @Nullable Caller visitor) {
        var stored = LaunchId.parse(id).flatMap(launches::find).orElseThrow(CommonProblems::unknown);
        var launch = stored.launch();
        if (visitor != null && !launch.opener().is(visitor)) {
            record.strangerCame(visitor, launch);
            throw CommonProblems.unknown();
        }
        launch.requireOpenable(clock.instant());
        if (visitor != null) {
            access.requireLaunching(visitor, launch.district());
        }
        access.requireStillTrue(launch.opener().actor(), launch.district());
        var checked = recheck(stored);
        var ruling = rule(launch.district(), checked);
        return switch (ruling.decision()) {
            case Deny deny -> throw refuse(stored, checked, deny);
            case Permit permit -> {
                launches.end(stored, launch.opened(), record.opened(launch, checked, permit, ruling));
                yield checked.address();
            }
        };
    }

    private CheckedReference checked(Actor actor, Wish wish) {
        var district = access.district(wish.district());
        try {
            return references.check(district, wish.reportId(), wish.values(), "/reference/values");
        } catch (Refused refused) {
            record.refusedVanished(actor, wish.district(), refused.refusal());
            throw refused;
        }
    }

    private CheckedReference recheck(Launches.Stored stored) {
        var launch = stored.launch();
        try {
            return references.check(access.district(launch.district()), launch.reference().reportId().toString(),
                    launch.reference().values(), "/reference/values");
        } catch (Refused refused) {
            record.vanished(launch, refused.refusal())
                    .ifPresent(event -> launches.end(stored, launch.refused(), event));
            throw refused;
        }
    }

    private Refused refuse(Launches.Stored stored, CheckedReference checked, Deny deny) {
        launches.end(stored, stored.launch().refused(), record.refusedOpening(stored.launch(), checked, deny));
        return new Refused(new NotCovered(deny.reason()));
    }

    private Permitted keep(Opener opener, Wish wish, CheckedReference checked, Permit permit, Ruling ruling) {
        var id = LaunchId.random();
        var launch = new Launch(ids.next().toString(), wish.district(), opener, checked.reference(), wish.place(),
                Launch.State.PERMITTED, clock.instant().plus(Launch.LIFE));
        launches.keep(id, launch);
        return new Permitted(id, launch, checked, permit, ruling);
    }

    private Ruling rule(DistrictCode district, CheckedReference checked) {
        var report = checked.offered().report();
        return coverage.decide(district, report.id().source(), report.category(), checked.grain(), checked.year());
    }

    /// What somebody wants to open.
    record Wish(DistrictCode district, String reportId, Map<String, String> values, Launch.Place place) {}

    /// Leave to open, with what it rests on.
    record Permitted(LaunchId id, Launch launch, CheckedReference checked, Permit permit, Ruling ruling) {}
}
