package io.micip.catalog.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.micip.catalog.health.Sight.NoAnswer;
import io.micip.catalog.health.Sight.Seen;
import io.micip.catalog.health.Sight.Unsaid;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.report.ReportId;

/// One night's looks at the pages of one source: a queue, one page at a time, with a pause after each. A page that is not
/// well is looked at again at the end of the queue before it is believed. While the source does not answer it is left
/// alone for longer and longer, and after some times in a row for the night: a source that is down says nothing about
/// its pages. After a silence a page that was well tonight is asked before any other, so that a few silent pages, however
/// they lie in the queue, are not taken for a source that is down.
final class Round {
    /// How often a page is looked at before what is seen is believed, and before it is called slow.
    static final int MOST_LOOKS = 3;
    static final int LOOKS_AT_GONE = 2;
    /// Times without an answer in a row after which the source is left alone for the night.
    static final int MOST_SILENT = 5;
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(2);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

    private final Duration pause;
    private final Deque<Turn> queue = new ArrayDeque<>();
    /// Reports whose pages were well tonight; they take turns in saying whether the source still answers.
    private final Deque<Offered> well = new ArrayDeque<>();
    private final Map<ReportId, Health> seen = new LinkedHashMap<>();
    private Instant notBefore = Instant.MIN;
    private int silent;
    private boolean answered;

    /// @param pause between two looks at the source
    Round(Collection<Offered> reports, Duration pause) {
        this.pause = pause;
        reports.forEach(report -> queue.add(new Turn(report, 1)));
    }

    /// Whether nothing is left to look at tonight.
    boolean isOver() {
        return queue.isEmpty() || isSilent();
    }

    /// The page to look at now, if the source need not be left alone.
    Optional<Turn> next(Instant now) {
        if (isOver() || now.isBefore(notBefore)) {
            return Optional.empty();
        }
        return Optional.of(silent > 0 && !well.isEmpty() ? witness() : queue.remove());
    }

    /// Notes what was seen.
    void saw(Turn turn, Sight sight, Instant now) {
        switch (sight) {
            case Unsaid _ -> heard(now);
            case Seen(Health health) -> {
                heard(now);
                believe(turn, health);
            }
            case NoAnswer(Duration leaveAlone) -> {
                silent++;
                notBefore = now.plus(leaveAlone.compareTo(backOff()) > 0 ? leaveAlone : backOff());
                believe(turn, Health.SLOW);
            }
        }
    }

    /// What is believed of each page; nothing of pages that were not seen, and nothing at all of a source that is down.
    Map<ReportId, Health> seen() {
        return isDown() ? Map.of() : Map.copyOf(seen);
    }

    /// Whether the source did not answer.
    boolean isDown() {
        return !answered || isSilent();
    }

    private Turn witness() {
        var report = well.remove();
        well.add(report);
        return new Turn(report, Turn.WITNESS);
    }

    private void heard(Instant now) {
        answered = true;
        silent = 0;
        notBefore = now.plus(pause);
    }

    private void believe(Turn turn, Health health) {
        if (turn.look() == Turn.WITNESS) {
            return;
        }
        if (health == Health.HEALTHY) {
            well.add(turn.report());
        }
        var looks = switch (health) {
            case HEALTHY, MOVED -> 1;
            case GONE -> LOOKS_AT_GONE;
            case SLOW -> MOST_LOOKS;
        };
        if (turn.look() < looks) {
            queue.add(new Turn(turn.report(), turn.look() + 1));
        } else {
            seen.put(turn.report().report().id(), health);
        }
    }

    private boolean isSilent() {
        return silent >= MOST_SILENT;
    }

    private Duration backOff() {
        var longer = FIRST_BACK_OFF.multipliedBy(1L << Math.min(silent, MOST_SILENT));
        return longer.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : longer;
    }

    /// A look to take.
    ///
    /// @param look number of the look at this page tonight, from 1; [#WITNESS] where only the source's answer counts
    record Turn(Offered report, int look) {
        static final int WITNESS = 0;
    }
}
