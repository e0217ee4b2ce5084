package io.micip.agreement.term;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TermTest {

    @Test
    void beginsAtMidnightInDetroitAndEndsWhenItsLastDayEnds() {
        Term term = Term.ofDays(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 1, 31));

        assertThat(term.from()).isEqualTo("2026-07-01T04:00:00Z");
        assertThat(term.until()).isEqualTo("2027-02-01T05:00:00Z");
    }

    @Test
    void holdsForTheShortAndTheLongDayOfTheClockChange() {
        Term spring = Term.ofDays(LocalDate.of(2027, 3, 14), LocalDate.of(2027, 3, 14));
        Term autumn = Term.ofDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1));

        assertThat(Duration.between(spring.from(), spring.until())).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(autumn.from(), autumn.until())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void givesBackTheDaysItWasMadeOf() {
        Term term = Term.ofDays(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30));

        assertThat(term.firstDay()).isEqualTo("2026-07-01");
        assertThat(term.lastDay()).contains(LocalDate.of(2027, 6, 30));
    }

    @Test
    void isNeverOverWithoutALastDay() {
        Term term = Term.ofDays(LocalDate.of(2026, 7, 1), null);

        assertThat(term.isOver(Instant.parse("2099-01-01T00:00:00Z"))).isFalse();
        assertThat(term.lastDay()).isEmpty();
    }

    @Test
    void knowsTheDayInDetroitLateInTheEvening() {
        assertThat(Term.dayOf(Instant.parse("2026-11-24T04:59:59Z"))).isEqualTo("2026-11-23");
    }

    @Test
    void refusesAnEndBeforeItsBeginning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.ofDays(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 6, 30)));
    }
}
