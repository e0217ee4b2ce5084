package io.micip.audit.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.audit.clock.Receipt.Means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Reads as MCL 15.235 does. November 2026: the 11th (Wednesday) is Veterans Day, the 26th (Thursday) Thanksgiving.
class FoiaClockTest {
    @Nested
    class SubsectionOneWhenARequestIsReceived {
        @Test
        void aLetterOnTheDayItComes() {
            assertThat(received(Means.LETTER, "2026-11-23T09:00", null)).isEqualTo("2026-11-23");
        }

        @ParameterizedTest
        @CsvSource({"E_MAIL", "FACSIMILE", "PORTAL"})
        void anElectronicTransmissionOneBusinessDayAfterItIsMade(Means means) {
            assertThat(received(means, "2026-11-23T09:00", null)).isEqualTo("2026-11-24");
        }

        @ParameterizedTest
        @CsvSource({"2026-11-20T16:59, 2026-11-23, a Friday", "2026-11-21T08:00, 2026-11-23, a Saturday",
                "2026-11-22T23:30, 2026-11-23, a Sunday", "2026-11-10T12:00, 2026-11-12, the eve of Veterans Day",
                "2026-11-25T12:00, 2026-11-27, the eve of Thanksgiving"})
        void whatIsSentBeforeAWeekendOrHolidayOnTheBusinessDayAfterIt(String sent, String received, String why) {
            assertThat(received(Means.E_MAIL, sent, null)).as(why).isEqualTo(received);
        }

        @Test
        void anEMailInTheSpamFolderOneDayAfterSomebodyFirstBecameAwareOfIt() {
            assertThat(received(Means.E_MAIL, "2026-11-02T09:00", "2026-11-23T15:00")).isEqualTo("2026-11-24");
        }

        @Test
        void inTheSpamFolderTheStatuteSaysADayAndNotABusinessDay() {
            assertThat(received(Means.E_MAIL, "2026-11-02T09:00", "2026-11-20T15:00")).isEqualTo("2026-11-21");
        }

        @Test
        void daysAreDaysInDetroit() {
            var lateOnMonday = new Receipt(Means.LETTER, Instant.parse("2026-11-24T03:30:00Z"), null);

            assertThat(FoiaClock.receivedOn(lateOnMonday)).isEqualTo("2026-11-23");
        }

        @Test
        void nobodyBecomesAwareOfItBeforeItComesAndNoLetterLiesInASpamFolder() {
            assertThatThrownBy(() -> receipt(Means.E_MAIL, "2026-11-23T09:00", "2026-11-22T09:00"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> receipt(Means.LETTER, "2026-11-23T09:00", "2026-11-24T09:00"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class SubsectionTwoWhenItIsToBeAnswered {
        @ParameterizedTest
        @CsvSource({"2026-11-02, 2026-11-09, a plain week", "2026-11-09, 2026-11-17, over Veterans Day",
                "2026-11-23, 2026-12-01, over Thanksgiving; the day after it is a business day",
                "2026-12-21, 2026-12-29, over Christmas; its eve is a business day",
                "2026-12-28, 2027-01-05, over New Year"})
        void withinFiveBusinessDaysAfterItIsReceived(LocalDate received, LocalDate due, String why) {
            assertThat(FoiaClock.dueOn(received, 0)).as(why).isEqualTo(due);
        }

        @Test
        void orWithinTenMoreBusinessDaysAfterANoticeOfExtension() {
            assertThat(FoiaClock.dueOn(LocalDate.parse("2026-11-02"), FoiaClock.MOST_EXTENSION))
                    .isEqualTo("2026-11-24");
        }

        @ParameterizedTest
        @CsvSource({"2026-11-02, 5", "2026-11-06, 1", "2026-11-07, 1", "2026-11-09, 0", "2026-11-10, -1",
                "2026-11-11, -1", "2026-11-12, -2"})
        void daysLeftAreBusinessDays(LocalDate today, int left) {
            assertThat(FoiaClock.daysLeft(today, LocalDate.parse("2026-11-09"))).isEqualTo(left);
        }

        @Test
        void aSaturdayAfterTheLastDayIsLate() {
            assertThat(FoiaClock.daysLeft(LocalDate.parse("2026-11-07"), LocalDate.parse("2026-11-06"))).isEqualTo(-1);
        }
    }

    private static LocalDate received(Means means, String came, @Nullable String noticed) {
        return FoiaClock.receivedOn(receipt(means, came, noticed));
    }

    private static Receipt receipt(Means means, String came, @Nullable String noticed) {
        return new Receipt(means, detroit(came), noticed == null ? null : detroit(noticed));
    }

    private static Instant detroit(String time) {
        return LocalDateTime.parse(time).atZone(FoiaClock.DETROIT).toInstant();
    }
}
