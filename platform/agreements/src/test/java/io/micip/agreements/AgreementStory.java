package io.micip.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// An agreement as people speak of it: in whole days in Detroit, both ends included.
///
/// @param status how far it has come
/// @param firstDay the first day on which it holds
/// @param lastDay the last day on which it holds; null for no end
/// @param renewal what takes over from it on a later day, if the state has acknowledged that ahead
/// @param suspensions the flags that stand
/// @param lines of Schedule A
record AgreementStory(AgreementStatus status, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay,
        @Nullable Renewal renewal, Set<Suspender> suspensions, List<ScheduleALine> lines) {

    static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    static final long VERSION = 7;

    AgreementStory {
        suspensions = Set.copyOf(suspensions);
        lines = List.copyOf(lines);
    }

    /// What decides for the district, in instants.
    AgreementTerms terms() {
        return terms(firstDay == null ? null : startOf(firstDay),
                lastDay == null ? null : startOf(lastDay.plusDays(1)));
    }

    /// The same with other instants for its two ends.
    AgreementTerms terms(@Nullable Instant from, @Nullable Instant until) {
        return new AgreementTerms(new DistrictCode("82030"), VERSION, status, periods(from, until), suspensions,
                new ScheduleA(3, lines));
    }

    private List<Period> periods(@Nullable Instant from, @Nullable Instant until) {
        if (from == null) {
            return List.of();
        }
        if (renewal == null) {
            return List.of(new Period(from, until));
        }
        Instant then = startOf(renewal.firstDay());
        return List.of(new Period(from, until == null || until.isAfter(then) ? then : until),
                new Period(then, renewal.lastDay() == null ? null : startOf(renewal.lastDay().plusDays(1))));
    }

    AgreementStory with(AgreementStatus other) {
        return new AgreementStory(other, firstDay, lastDay, renewal, suspensions, lines);
    }

    AgreementStory withLastDay(@Nullable LocalDate other) {
        return new AgreementStory(status, firstDay, other, renewal, suspensions, lines);
    }

    AgreementStory withRenewal(@Nullable Renewal other) {
        return new AgreementStory(status, firstDay, lastDay, other, suspensions, lines);
    }

    AgreementStory without(Suspender lifted) {
        Set<Suspender> left = new TreeSet<>(suspensions);
        left.remove(lifted);
        return new AgreementStory(status, firstDay, lastDay, renewal, left, lines);
    }

    AgreementStory withLines(List<ScheduleALine> others) {
        return new AgreementStory(status, firstDay, lastDay, renewal, suspensions, others);
    }

    /// Every story that is this one with one thing taken away.
    Stream<AgreementStory> simpler() {
        Stream<AgreementStory> fewerLines = lines.stream().map(line -> {
            List<ScheduleALine> left = new ArrayList<>(lines);
            left.remove(line);
            return withLines(left);
        });
        Stream<AgreementStory> withoutEnd = lastDay == null ? Stream.empty() : Stream.of(withLastDay(null));
        Stream<AgreementStory> withoutRenewal = renewal == null ? Stream.empty() : Stream.of(withRenewal(null));
        return Stream.of(fewerLines, suspensions.stream().map(this::without), withoutEnd, withoutRenewal)
                .flatMap(Function.identity());
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DETROIT).toInstant();
    }

    /// What takes over.
    ///
    /// @param firstDay its first day, after the first day of what it takes over from
    /// @param lastDay its last; null for no end
    record Renewal(LocalDate firstDay, @Nullable LocalDate lastDay) {}

    /// May this view be shown at this instant?
    record Question(SourceId source, Category category, Grain grain, @Nullable SchoolYear year, Instant at) {

        Decision askOf(AgreementTerms terms) {
            return CompiledAgreement.of(terms).decide(source, category, grain, year, at);
        }
    }
}
