package io.micip.catalog.report;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({"early autumn, 2026-11-23, 2026-09-30", "early autumn, 2026-09-30, 2025-09-30",
            "early autumn, 2026-10-01, 2026-09-30", "late autumn, 2026-11-23, 2025-11-30",
            "autumn, 2026-12-01, 2026-11-30", "fall, 2026-12-01, 2026-11-30", "early winter, 2026-11-23, 2025-12-31",
            "winter, 2026-11-23, 2026-02-28", "winter, 2028-03-01, 2028-02-29", "late winter, 2026-01-15, 2025-02-28",
            "winter and spring, 2026-04-01, 2026-02-28", "winter and spring, 2026-11-23, 2026-05-31",
            "February and March, 2026-03-15, 2026-02-28", "February and March, 2026-11-23, 2026-03-31",
            "each Spring, 2026-11-23, 2026-05-31", "Late summer, 2026-11-23, 2026-08-31",
            "yearly in early autumn, 2026-11-23, 2026-09-30"})
    void tellsWhenTheLastPostingWasDue(String words, LocalDate today, LocalDate due) {
        assertThat(new Cadence(words, null).lastDue(today)).contains(due);
    }

    @ParameterizedTest
    @CsvSource({"daily, 2026-11-23, 2026-11-22", "weekly, 2026-11-23, 2026-11-22", "weekly, 2026-11-22, 2026-11-15",
            "Monthly, 2026-11-23, 2026-10-31", "quarterly, 2026-11-23, 2026-09-30", "quarterly, 2026-01-01, 2025-12-31",
            "yearly, 2026-11-23, 2025-12-31", "updated annually, 2027-01-01, 2026-12-31"})
    void tellsByWhenAReportThatNamesNoSeasonWasDue(String words, LocalDate today, LocalDate due) {
        assertThat(new Cadence(words, null).lastDue(today)).contains(due);
    }

    @ParameterizedTest
    @CsvSource({"early autumn, AUTUMN", "winter and spring, WINTER SPRING", "February and March, WINTER SPRING",
            "December, WINTER", "August, SUMMER", "late fall, AUTUMN", "yearly, ''"})
    void tellsInWhichSeasons(String words, String seasons) {
        assertThat(new Cadence(words, null).seasons().stream().sorted().map(Season::name)
                .collect(Collectors.joining(" "))).isEqualTo(seasons);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "historical", "when we get to it", "early", "springboard"})
    void saysNothingWhereTheWordsNameNoTime(String words) {
        assertThat(new Cadence(words, null).lastDue(LocalDate.of(2026, 11, 23))).isEmpty();
    }
}
