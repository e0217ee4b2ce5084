package io.micip.catalog.launch;

import java.time.Instant;
import java.util.Map;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.DistrictCode;
import io.micip.catalog.coverage.Coverage;
import io.micip.catalog.coverage.Coverage.Ruling;
import io.micip.catalog.district.DistrictAccess;
import io.micip.catalog.reference.CheckedReference;
import io.micip.catalog.reference.References;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.Refused;

/// Everything that is asked before a report is opened, each time anew: who asks, whether the reference holds, what the
/// agreement permits.
final class LaunchChecks {
    private final References references;
    private final Coverage coverage;
    private final DistrictAccess access;
    private final BiPredicate<@Nullable String, Instant> sessionEnded;

    /// @param sessionEnded whether the session of this id, which was there at this instant, may have been ended since
    LaunchChecks(References references, Coverage coverage, DistrictAccess access,
            BiPredicate<@Nullable String, Instant> sessionEnded) {
        this.references = references;
        this.coverage = coverage;
        this.access = access;
        this.sessionEnded = sessionEnded;
    }

    /// Who asks, and under which grant.
    ///
    /// @throws Refused `unknown` or `not-allowed`
    Opener opener(Caller caller, DistrictCode district) {
        return Opener.of(caller, access.requireLaunching(caller, district));
    }

    /// Refuses where who asked for the launch may not open it any more.
    ///
    /// @param visitor the signed-in caller that came along, if one did; it is the one who asked
    /// @throws Refused `launch-expired` once the session is over, `unknown` or `not-allowed`
    void requireStillAllowed(Launch launch, @Nullable Caller visitor) {
        if (sessionEnded.test(launch.opener().sessionId(), launch.askedAt())) {
            throw new Refused(LaunchRefusal.EXPIRED);
        }
        if (visitor != null) {
            access.requireLaunching(visitor, launch.district());
        }
        access.requireStillTrue(launch.opener().actor(), launch.district());
    }

    /// @throws Refused `unknown`, `report-vanished`, `invalid-parameter`, `identifier-found`
    CheckedReference reference(DistrictCode district, String reportId, Map<String, String> values) {
        return references.check(access.district(district), reportId, values, "/reference/values");
    }

    /// What the agreement says now.
    Ruling rule(DistrictCode district, CheckedReference checked) {
        var report = checked.offered().report();
        return coverage.decide(district, report.id().source(), report.category(), checked.grain(), checked.year());
    }
}
