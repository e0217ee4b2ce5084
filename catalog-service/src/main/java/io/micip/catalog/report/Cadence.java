package io.micip.catalog.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// When a source posts new data of a report.
///
/// Understood are seasons (`early autumn`, `winter and spring`), months (`February and March`) and, where neither is named,
/// how often (`daily`, `weekly`, `monthly`, `quarterly`, `yearly`); other words are shown and say nothing about when.
///
/// @param words  as the source puts it; may be empty
/// @param posted the day on which the newest data were posted, where the source says it
public record Cadence(String words, @Nullable LocalDate posted) {
    /// A report of which the source says nothing.
    public static final Cadence UNSAID = new Cadence("", null);

    private static final Map<String, Season> SEASONS = Map.of("spring", Season.SPRING, "summer", Season.SUMMER,
            "autumn",
            Season.AUTUMN, "fall", Season.AUTUMN, "winter", Season.WINTER);

    /// The day by which, going by the words, the last posting was due: the last day of the last such season, month, or day,
    /// week, month, quarter, year that is over.
    ///
    /// @param today in Detroit
    public Optional<LocalDate> lastDue(LocalDate today) {
        return endings().stream().map(ending -> lastEnd(ending, today)).max(LocalDate::compareTo)
                .or(() -> eachWord().map(word -> lastEnd(word, today)).flatMap(Optional::stream).findFirst());
    }

    private Stream<String> eachWord() {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^a-z]+"));
    }

    private static Optional<LocalDate> lastEnd(String howOften, LocalDate today) {
        var month = today.withDayOfMonth(1);
        return Optional.ofNullable(switch (howOften) {
            case "daily" -> today.minusDays(1);
            case "weekly" -> today.minusDays(today.getDayOfWeek().getValue());
            case "monthly" -> month.minusDays(1);
            case "quarterly" -> month.withMonth(month.getMonth().firstMonthOfQuarter().getValue()).minusDays(1);
            case "yearly", "annual", "annually" -> LocalDate.of(today.getYear() - 1, Month.DECEMBER, 31);
            default -> null;
        });
    }

    /// The seasons in which new data are posted, going by the words.
    public Set<Season> seasons() {
        return endings().stream().map(Season::of).collect(Collectors.toUnmodifiableSet());
    }

    /// The months with which the times of posting end.
    private List<Month> endings() {
        var endings = new ArrayList<Month>();
        var part = "";
        for (var word : eachWord().toList()) {
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
