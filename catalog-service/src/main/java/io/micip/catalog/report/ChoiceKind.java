package io.micip.catalog.report;

import java.util.Arrays;
import java.util.Optional;

/// What a source's own codes are about.
public enum ChoiceKind {
    DISPLAY_TYPE("display-type"),
    GRADE("grade"),
    SUBGROUP("subgroup"),
    REPORT_CATEGORY("report-category");

    private final String code;

    ChoiceKind(String code) {
        this.code = code;
    }

    /// The word in feeds and in the API.
    public String code() {
        return code;
    }

    /// The kind of this word.
    public static Optional<ChoiceKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
