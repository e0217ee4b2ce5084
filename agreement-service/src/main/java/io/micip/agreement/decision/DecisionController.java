package io.micip.agreement.decision;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.ScheduleAView.LineView;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.CompiledAgreement;
import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;

/// Answers whether a view would be permitted, by the agreement as it stands now. Asking opens nothing and is not
/// recorded.
@RestController
class DecisionController {

    private final Agreements agreements;
    private final DistrictAccess access;
    private final Clock clock;

    DecisionController(Agreements agreements, DistrictAccess access, Clock clock) {
        this.agreements = agreements;
        this.access = access;
        this.clock = clock;
    }

    /// Decides for one view of the district's data at an instant, which is now if left out.
    @GetMapping("/api/v1/districts/{code}/decision")
    DecisionView decide(Caller caller, @PathVariable String code, @ParameterObject Question question) {
        District district = access.readable(caller, code);
        AgreementTerms terms = agreements.find(district.code())
                .map(agreement -> agreement.state().terms(agreement.version()))
                .orElseGet(() -> AgreementTerms.none(district.code()));
        Instant at = question.readAt().orElseGet(clock::instant);
        return DecisionView.of(question.askOf(CompiledAgreement.of(terms), at), at);
    }

    /// The view that is asked about.
    ///
    /// @param source `mi-school-data` or `data-hub`
    /// @param category as `attendance`
    /// @param grain `district` or `building`
    /// @param schoolYear closing year; left out for a view that names none
    /// @param at RFC 3339; now if left out
    record Question(@Nullable String source, @Nullable String category, @Nullable String grain,
            @Nullable String schoolYear,
            @Nullable String at) {

        private Decision askOf(CompiledAgreement agreement, Instant instant) {
            SourceId readSource = read(Optional.ofNullable(source).flatMap(SourceId::find), "source",
                    "a source such as data-hub");
            Category readCategory = read(Optional.ofNullable(category).flatMap(Category::find), "category",
                    "a category such as attendance");
            Grain readGrain = read(Optional.ofNullable(grain).flatMap(Grain::find), "grain", "district or building");
            SchoolYear readYear = schoolYear == null
                    ? null
                    : read(SchoolYear.find(schoolYear), "schoolYear",
                            "closing year, " + SchoolYear.FIRST + " to " + SchoolYear.LAST);
            return agreement.decide(readSource, readCategory, readGrain, readYear, instant);
        }

        private Optional<Instant> readAt() {
            try {
                return Optional.ofNullable(at).map(Instant::parse);
            } catch (DateTimeException e) {
                throw CommonProblems.invalid("?at", "expected: an instant such as 2026-11-23T15:00:00Z");
            }
        }

        private static <T> T read(Optional<T> value, String name, String expected) {
            return value.orElseThrow(() -> CommonProblems.invalid("?" + name, "expected: " + expected));
        }
    }

    /// The answer.
    ///
    /// @param permitted whether the view may be shown
    /// @param reason code of the denial
    /// @param explanation in plain words
    /// @param agreementVersion what was read
    /// @param line the Schedule A line that permits it, where one is needed
    /// @param decidedAt the instant decided for
    record DecisionView(boolean permitted, @Nullable String reason, String explanation, long agreementVersion,
            @Nullable LineView line, Instant decidedAt) {

        static DecisionView of(Decision decision, Instant at) {
            return switch (decision) {
                case Permit permit -> permitted(permit.agreementVersion(), permit.line(), at);
                case Deny deny ->
                    new DecisionView(false, deny.reason().code(), deny.reason().explanation(), deny.agreementVersion(),
                            null, at);
            };
        }

        private static DecisionView permitted(long version, @Nullable ScheduleALine line, Instant at) {
            return line == null
                    ? new DecisionView(true, null, "The district's agreement is in force and covers this source.",
                            version, null, at)
                    : new DecisionView(true, null,
                            "The district's agreement is in force and its Schedule A lists this data.", version,
                            LineView.of(line), at);
        }
    }
}
