package io.micip.audit.record;

import java.util.Locale;
import java.util.Set;

/// What records can be counted by.
public enum Facet {
    /// UTC days, as `2026-11-23`.
    DAY("day"),
    TYPE("type"),
    /// A record of several districts counts for each.
    DISTRICT("districts"),
    OUTCOME("outcome"),
    REASON("reason"),
    ROLE("actorrole"),
    ORGANISATION("actororg");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /// The stored field that holds the value.
    String field() {
        return field;
    }

    /// The values of a record; none if it has none.
    Set<String> valuesOf(AuditRecord found) {
        return switch (this) {
            case DAY -> Set.of(found.day());
            case DISTRICT -> found.districts();
            case TYPE, OUTCOME, REASON, ROLE, ORGANISATION -> Set.copyOf(found.searchable(field).stream().toList());
        };
    }

    /// As the API names it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
