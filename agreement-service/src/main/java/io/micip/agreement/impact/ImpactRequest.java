package io.micip.agreement.impact;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.impact.Step.ComingIntoForce;
import io.micip.agreement.impact.Step.Lifting;
import io.micip.agreement.impact.Step.Revoking;
import io.micip.agreement.impact.Step.Sharing;
import io.micip.agreement.impact.Step.Suspending;
import io.micip.agreement.schedulea.ScheduleARequest;
import io.micip.agreement.schedulea.ScheduleARequest.LineRequest;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Suspender;
import io.micip.chassis.problem.CommonProblems;

/// The step that somebody thinks of taking.
///
/// @param step `schedule-a`, `coming-into-force` (by the acknowledgement or the naming of an administrator), `revocation`,
///     `suspension` or `lifting`
/// @param lines with `schedule-a`: all lines of the next version
/// @param by with `suspension` and `lifting`: `district`, `state` or `platform`
record ImpactRequest(@Nullable String step, @Nullable List<@Nullable LineRequest> lines, @Nullable String by) {

    /// @param coming whether something that is signed is still to come into force
    /// @throws io.micip.chassis.problem.Refused `invalid` naming what does not fit
    Step read(DistrictCode district, boolean coming) {
        return switch (step) {
            case "schedule-a" -> new Sharing(new ScheduleARequest(null, null, lines, null).read(district));
            case "coming-into-force" -> new ComingIntoForce(coming);
            case "revocation" -> new Revoking();
            case "suspension" -> new Suspending(suspender());
            case "lifting" -> new Lifting(suspender());
            case null, default -> throw CommonProblems.invalid("/step",
                    "expected: schedule-a, coming-into-force, revocation, suspension or lifting");
        };
    }

    private Suspender suspender() {
        return Optional.ofNullable(by).flatMap(Suspender::find)
                .orElseThrow(() -> CommonProblems.invalid("/by", "expected: district, state or platform"));
    }
}
