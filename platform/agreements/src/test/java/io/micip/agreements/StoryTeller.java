package io.micip.agreements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.AgreementStory.Question;
import io.micip.agreements.AgreementStory.Renewal;

/// Makes up agreements and questions about them, close to every boundary: ends of days (those on which clocks change
/// too), ends of runs of years, lines that overlap, holds beside each other. The same seed tells the same stories.
final class StoryTeller {

    private static final List<SourceId> SOURCES = List.of(SourceId.MI_SCHOOL_DATA, SourceId.DATA_HUB, SourceId.DATA_HUB,
            new SourceId("elsewhere"));
    /// Clocks change on four of them; the others end a month, a year, a school year.
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1),
            LocalDate.of(2027, 3, 14), LocalDate.of(2027, 11, 7), LocalDate.of(2024, 2, 29),
            LocalDate.of(2026, 12, 31), LocalDate.of(2027, 6, 30));
    private static final List<Duration> NEAR = List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofMillis(1),
            Duration.ofMinutes(59), Duration.ofHours(4), Duration.ofHours(5), Duration.ofHours(23),
            Duration.ofHours(24), Duration.ofHours(25), Duration.ofDays(2));

    private final SplittableRandom random;

    StoryTeller(long seed) {
        this.random = new SplittableRandom(seed);
    }

    AgreementStory agreement() {
        AgreementStatus status = random.nextInt(3) > 0 ? AgreementStatus.ACTIVE : any(AgreementStatus.values());
        @Nullable
        LocalDate first = random.nextInt(30) == 0 ? null : any(DAYS).plusDays(random.nextInt(-2, 3));
        LocalDate begin = first == null ? any(DAYS) : first;
        @Nullable
        LocalDate last = random.nextInt(3) == 0 ? null : begin.plusDays(random.nextInt(3) * random.nextInt(1, 300));
        return new AgreementStory(status, first, last, first == null ? null : renewal(first, last), suspensions(),
                lines());
    }

    /// Often begins on the day after the last one; else before, or after a gap.
    private @Nullable Renewal renewal(LocalDate first, @Nullable LocalDate last) {
        if (random.nextInt(3) > 0) {
            return null;
        }
        LocalDate usual = last == null ? first.plusDays(random.nextInt(1, 200)) : last.plusDays(1);
        LocalDate begin = random.nextBoolean() ? usual : usual.plusDays(random.nextInt(-3, 4));
        LocalDate later = begin.isAfter(first) ? begin : first.plusDays(1);
        return new Renewal(later, random.nextInt(3) == 0 ? null : later.plusDays(random.nextInt(3)));
    }

    /// A question whose answer hangs on the agreement's own boundaries more often than not.
    Question about(AgreementStory story) {
        if (!story.lines().isEmpty() && random.nextInt(4) > 0) {
            ScheduleALine line = story.lines().get(random.nextInt(story.lines().size()));
            return new Question(mostly(line.source(), any(SOURCES)), mostly(line.category(), any(Category.values())),
                    mostly(line.grain(), any(Grain.values())), yearNear(line.years()), instantNear(story));
        }
        return new Question(any(SOURCES), any(Category.values()), any(Grain.values()),
                random.nextInt(10) == 0 ? null : year(random.nextInt(SchoolYear.FIRST, SchoolYear.LAST + 1)),
                instantNear(story));
    }

    private Set<Suspender> suspensions() {
        Set<Suspender> suspensions = EnumSet.noneOf(Suspender.class);
        while (random.nextInt(6) == 0) {
            suspensions.add(any(Suspender.values()));
        }
        return suspensions;
    }

    private List<ScheduleALine> lines() {
        Set<ScheduleALine> lines = new LinkedHashSet<>();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 40 : 8); i > 0; i--) {
            int from = random.nextInt(5) == 0
                    ? random.nextInt(SchoolYear.FIRST, SchoolYear.LAST + 1)
                    : random.nextInt(2015, 2028);
            lines.add(new ScheduleALine(any(SOURCES), any(Category.values()), any(Grain.values()),
                    SchoolYears.of(from, Math.min(SchoolYear.LAST, from + random.nextInt(5)))));
        }
        List<ScheduleALine> overlapping = new ArrayList<>(lines);
        for (ScheduleALine line : overlapping) {
            if (random.nextInt(3) == 0) {
                lines.add(new ScheduleALine(line.source(), line.category(), any(Grain.values()),
                        new SchoolYears(line.years().from(), year(line.years().to().closing() + 1))));
            }
        }
        return List.copyOf(lines);
    }

    private @Nullable SchoolYear yearNear(SchoolYears run) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> year(run.from().closing() - 1);
            case 2 -> year(run.to().closing() + 1);
            default -> year(random.nextInt(run.from().closing(), run.to().closing() + 1));
        };
    }

    private Instant instantNear(AgreementStory story) {
        LocalDate first = Stream.of(story.firstDay(), story.lastDay(), any(DAYS)).filter(Objects::nonNull).findFirst()
                .orElseThrow();
        LocalDate last = story.lastDay() == null ? first.plusDays(random.nextInt(400)) : story.lastDay();
        Renewal renewal = story.renewal();
        Instant boundary = AgreementStory.startOf(renewal != null && random.nextBoolean()
                ? boundaryOf(renewal)
                : random.nextBoolean() ? first : last.plusDays(1));
        Duration near = any(NEAR);
        return switch (random.nextInt(4)) {
            case 0 -> boundary.minus(near);
            case 1 -> boundary.plus(near);
            default -> AgreementStory.startOf(first).plus(Duration.ofMinutes(
                    random.nextLong(Duration.between(AgreementStory.startOf(first), AgreementStory.startOf(
                            last.plusDays(1))).toMinutes())));
        };
    }

    private LocalDate boundaryOf(Renewal renewal) {
        return renewal.lastDay() == null || random.nextBoolean() ? renewal.firstDay() : renewal.lastDay().plusDays(1);
    }

    private static SchoolYear year(int closing) {
        return new SchoolYear(Math.clamp(closing, SchoolYear.FIRST, SchoolYear.LAST));
    }

    private <T> T mostly(T usual, T other) {
        return random.nextInt(8) > 0 ? usual : other;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
