package io.micip.audit.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Michigan's public holidays, computed for any year. One on a Sunday is kept on the Monday after it.
///
/// Days on which the state's offices are closed and that are no public holiday (election day, the day after Thanksgiving,
/// 24 and 31 December) are not among them: they are business days of the act, whether somebody is in the office or not.
///
/// Source: MCL 435.101 and 435.102; Opinion of the Attorney General 7172 (2005) on business days of the act.
final class Holidays {
    private Holidays() {}

    /// The holidays of a year, by the day on which they are kept.
    static SortedMap<LocalDate, String> of(int year) {
        var holidays = new TreeMap<LocalDate, String>();
        keep(holidays, LocalDate.of(year, Month.JANUARY, 1), "New Year's Day");
        keep(holidays, monday(3, LocalDate.of(year, Month.JANUARY, 1)), "Martin Luther King, Jr. Day");
        keep(holidays, LocalDate.of(year, Month.FEBRUARY, 12), "Lincoln's Birthday");
        keep(holidays, monday(3, LocalDate.of(year, Month.FEBRUARY, 1)), "Washington's Birthday");
        keep(holidays, LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                "Memorial Day");
        keep(holidays, LocalDate.of(year, Month.JUNE, 19), "Juneteenth");
        keep(holidays, LocalDate.of(year, Month.JULY, 4), "Independence Day");
        keep(holidays, monday(1, LocalDate.of(year, Month.SEPTEMBER, 1)), "Labor Day");
        keep(holidays, monday(2, LocalDate.of(year, Month.OCTOBER, 1)), "Columbus Day");
        keep(holidays, LocalDate.of(year, Month.NOVEMBER, 11), "Veterans Day");
        keep(holidays, LocalDate.of(year, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)), "Thanksgiving Day");
        keep(holidays, LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day");
        return Collections.unmodifiableSortedMap(holidays);
    }

    /// Whether the day is a weekday and no holiday.
    static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !of(day.getYear()).containsKey(day);
    }

    private static LocalDate monday(int which, LocalDate inMonth) {
        return inMonth.with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static void keep(SortedMap<LocalDate, String> holidays, LocalDate day, String name) {
        holidays.put(day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day, name);
    }
}
