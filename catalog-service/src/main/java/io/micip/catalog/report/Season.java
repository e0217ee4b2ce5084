package io.micip.catalog.report;

import java.time.Month;
import java.util.Arrays;
import java.util.Optional;

/// A season as sources speak of it: three whole months.
public enum Season {
    WINTER("winter", Month.DECEMBER),
    SPRING("spring", Month.MARCH),
    SUMMER("summer", Month.JUNE),
    AUTUMN("autumn", Month.SEPTEMBER);

    private static final int MONTHS = 3;

    private final String code;
    private final Month first;

    Season(String code, Month first) {
        this.code = code;
        this.first = first;
    }

    /// The word in the API.
    public String code() {
        return code;
    }

    /// Its first month.
    Month first() {
        return first;
    }

    /// The season that the month lies in.
    static Season of(Month month) {
        return values()[month.getValue() % Month.values().length / MONTHS];
    }

    /// The season of this word.
    public static Optional<Season> ofCode(String code) {
        return Arrays.stream(values()).filter(season -> season.code.equals(code)).findFirst();
    }
}
