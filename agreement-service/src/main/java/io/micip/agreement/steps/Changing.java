package io.micip.agreement.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.AgreementRefusal;
import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.Change;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Succession;
import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleALine;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Versioned;

/// Use case: one step of a district's agreement, asked for by somebody who has read a version of it.
@Component
public class Changing {

    private final Agreements agreements;
    private final Clock clock;

    Changing(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /// The district puts the next version of Schedule A in force; the lines that stand already change nothing.
    ///
    /// @throws io.micip.chassis.problem.Refused `schedule-a-full`, and as any step: `nothing-offered`, `version-stale`,
    ///     `busy`
    public Versioned<DistrictAgreement> share(Request request, List<ScheduleALine> lines) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return change(request,
                agreement -> agreement.share(lines, request.act(agreement, now)));
    }

    /// Takes the step on the version that the client means, or answers what the same request made before. A renewal that
    /// has taken over by now is what the step is taken on.
    ///
    /// @throws io.micip.chassis.problem.Refused `nothing-offered`, `version-stale`, `busy`, `idempotency-key-reused`,
    ///     and what the step refuses
    Versioned<DistrictAgreement> change(Request request, Function<DistrictAgreement, Change> step) {
        Versioned<DistrictAgreement> found = agreements.find(request.district())
                .orElseThrow(AgreementRefusal.NOTHING_OFFERED::refused);
        // Asked after the version was read: whatever the first attempt changes later, the change itself finds.
        Optional<Versioned<DistrictAgreement>> repeated = agreements.repeated(request.district(), request.key());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Versioned<DistrictAgreement> before = found.expect(request.version());
        Change change = Succession.then(before.state(), clock.instant(), step);
        return change.isNone() ? before : agreements.save(before, change, request.actor(), request.key());
    }

    /// Who asks for a step, of which district's agreement, and which version was read.
    ///
    /// @param district whose agreement
    /// @param version as in `If-Match`
    /// @param actor who, under which grant
    /// @param key of a repeatable request, or null
    /// @param official who that is, in which office, where the request says so; else null
    public record Request(DistrictCode district, IfMatch version, Actor actor, @Nullable IdempotencyKey key,
            @Nullable OfficialName official) {

        /// The same, by somebody who says who that is.
        Request by(@Nullable OfficialName named) {
            return new Request(district, version, actor, key, named);
        }

        /// That this step is taken.
        Act act(DistrictAgreement agreement, Instant at) {
            return Act.of(actor, official, agreement.signatures(), at);
        }
    }
}
