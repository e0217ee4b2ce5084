package io.micip.catalog.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// When a source posts new data of a report.
///
/// Understood are seasons (`early autumn`, `winter and spring`) and months (`February and March`); other words are shown
/// and say nothing about when.
///
/// @param words  as the source puts it; may be empty
/// @param posted the day on which the newest data were posted, where the source says it
public record Cadence(String words, @Nullable LocalDate posted) {
    /// A report of which the source says nothing.
    public static final Cadence UNSAID = new Cadence("", null);

    private static final Map<String, Season> SEASONS = Map.of("spring", Season.SPRING, "summer", Season.SUMMER,
            "autumn",
            Season.AUTUMN, "fall", Season.AUTUMN, "winter", Season.WINTER);

    /// The day by which, going by the words, the last posting was due: the last day of the last such season or month that
    /// is over.
    ///
    /// @param today in Detroit
    public Optional<LocalDate> lastDue(LocalDate today) {
        return endings().stream().map(ending -> lastEnd(ending, today)).max(LocalDate::compareTo);
    }

    /// The seasons in which new data are posted, going by the words.
    public Set<Season> seasons() {
        return endings().stream().map(Season::of).collect(Collectors.toUnmodifiableSet());
    }

    /// The months with which the times of posting end.
    private List<Month> endings() {
        var endings = new ArrayList<Month>();
        var part = "";
        for (var word : words.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (word.equals("early") || word.equals("late")) {
                part = word;
            } else if (SEASONS.get(word) instanceof Season season) {
                endings.add(season.first().plus(part.equals("early") ? 0 : 2));
                part = "";
            } else if (month(word) instanceof Month month) {
                endings.add(month);
            }
        }
        return endings;
    }

    private static @Nullable Month month(String word) {
        for (var month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).equals(word)) {
                return month;
            }
        }
        return null;
    }

    private static LocalDate lastEnd(Month month, LocalDate today) {
        var end = YearMonth.of(today.getYear(), month).atEndOfMonth();
        return end.isBefore(today) ? end : YearMonth.of(today.getYear() - 1, month).atEndOfMonth();
    }
}
