package io.micip.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// An agreement as people speak of it: in whole days in Detroit, both ends included.
///
/// @param status how far it has come
/// @param firstDay the first day on which it holds
/// @param lastDay the last day on which it holds; null for no end
/// @param suspensions the flags that stand
/// @param lines of Schedule A
record AgreementStory(AgreementStatus status, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay,
        Set<Suspender> suspensions, List<ScheduleALine> lines) {

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
        return new AgreementTerms(new DistrictCode("82030"), VERSION, status, from, until, suspensions,
                new ScheduleA(3, lines));
    }

    AgreementStory with(AgreementStatus other) {
        return new AgreementStory(other, firstDay, lastDay, suspensions, lines);
    }

    AgreementStory withLastDay(@Nullable LocalDate other) {
        return new AgreementStory(status, firstDay, other, suspensions, lines);
    }

    AgreementStory without(Suspender lifted) {
        Set<Suspender> left = new TreeSet<>(suspensions);
        left.remove(lifted);
        return new AgreementStory(status, firstDay, lastDay, left, lines);
    }

    AgreementStory withLines(List<ScheduleALine> others) {
        return new AgreementStory(status, firstDay, lastDay, suspensions, others);
    }

    /// Every story that is this one with one thing taken away.
    Stream<AgreementStory> simpler() {
        Stream<AgreementStory> fewerLines = lines.stream().map(line -> {
            List<ScheduleALine> left = new ArrayList<>(lines);
            left.remove(line);
            return withLines(left);
        });
        Stream<AgreementStory> withoutEnd = lastDay == null ? Stream.empty() : Stream.of(withLastDay(null));
        return Stream.concat(fewerLines, Stream.concat(suspensions.stream().map(this::without), withoutEnd));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DETROIT).toInstant();
    }

    /// May this view be shown at this instant?
    record Question(SourceId source, Category category, Grain grain, @Nullable SchoolYear year, Instant at) {

        Decision askOf(AgreementTerms terms) {
            return CompiledAgreement.of(terms).decide(source, category, grain, year, at);
        }
    }
}
