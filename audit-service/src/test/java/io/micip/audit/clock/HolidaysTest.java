package io.micip.audit.clock;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Against the calendar of the named years.
class HolidaysTest {
    @ParameterizedTest
    @CsvSource({"2026-01-01, New Year's Day", "2026-01-19, 'Martin Luther King, Jr. Day'",
            "2026-02-12, Lincoln's Birthday", "2026-02-16, Washington's Birthday", "2026-05-25, Memorial Day",
            "2026-06-19, Juneteenth", "2026-07-04, Independence Day", "2026-09-07, Labor Day",
            "2026-10-12, Columbus Day", "2026-11-11, Veterans Day", "2026-11-26, Thanksgiving Day",
            "2026-12-25, Christmas Day", "2027-05-31, Memorial Day", "2027-11-25, Thanksgiving Day",
            "2028-01-17, 'Martin Luther King, Jr. Day'", "2028-11-23, Thanksgiving Day"})
    void areThoseOfTheStatute(LocalDate day, String name) {
        assertThat(Holidays.of(day.getYear())).containsEntry(day, name);
    }

    @Test
    void areTwelveInEveryYear() {
        for (int year = 2024; year < 2060; year++) {
            assertThat(Holidays.of(year)).hasSize(12);
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-07-05, Independence Day", "2034-01-02, New Year's Day", "2033-12-26, Christmas Day"})
    void onASundayAreKeptOnTheMonday(LocalDate monday, String name) {
        assertThat(Holidays.of(monday.getYear())).containsEntry(monday, name);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-03, election day", "2026-11-27, the day after Thanksgiving", "2026-12-24, Christmas Eve",
            "2026-12-31, New Year's Eve", "2026-07-03, the Friday before a holiday on a Saturday"})
    void areNotTheOtherDaysOnWhichOfficesAreClosed(LocalDate day, String why) {
        assertThat(Holidays.isBusinessDay(day)).as(why).isTrue();
    }
}
