package io.micip.audit.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The clocks of the act, as pure functions. Days are days in Detroit; the day on which something is received is not counted.
///
/// Source: MCL 15.235 (1), (2) and (7).
public final class FoiaClock {
    /// Where days begin and end.
    public static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    /// Most business days of the one extension.
    public static final int MOST_EXTENSION = 10;

    private static final int TO_ANSWER = 5;

    private FoiaClock() {}

    /// The day on which a request counts as received: a letter on the day it comes; what was sent by e-mail, facsimile or
    /// portal one business day later; what lay in the spam folder one day after somebody first became aware of it.
    public static LocalDate receivedOn(Receipt receipt) {
        var noticed = receipt.noticedAt();
        if (noticed != null) {
            return dayOf(noticed).plusDays(1);
        }
        var came = dayOf(receipt.cameAt());
        return switch (receipt.means()) {
            case LETTER -> came;
            case E_MAIL, FACSIMILE, PORTAL -> after(came, 1);
        };
    }

    /// The last day to answer.
    ///
    /// @param extension business days that the time was extended by, 0 for none
    public static LocalDate dueOn(LocalDate receivedOn, int extension) {
        return after(receivedOn, TO_ANSWER + extension);
    }

    /// Business days left, today not counted: 0 on the last day, negative after it.
    public static int daysLeft(LocalDate today, LocalDate dueOn) {
        int days = 0;
        var from = today.isBefore(dueOn) ? today : dueOn;
        var to = today.isBefore(dueOn) ? dueOn : today;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += Holidays.isBusinessDay(day) ? 1 : 0;
        }
        if (!today.isAfter(dueOn)) {
            return days;
        }
        // a Saturday after the last day is late as well
        return -Math.max(1, days);
    }

    /// The day in Detroit.
    public static LocalDate dayOf(Instant at) {
        return at.atZone(DETROIT).toLocalDate();
    }

    private static LocalDate after(LocalDate day, int businessDays) {
        var at = day;
        for (int left = businessDays; left > 0;) {
            at = at.plusDays(1);
            left -= Holidays.isBusinessDay(at) ? 1 : 0;
        }
        return at;
    }
}
