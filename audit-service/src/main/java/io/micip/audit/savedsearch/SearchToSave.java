package io.micip.audit.savedsearch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.micip.audit.record.Asked;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.chassis.text.Confirmation;
import io.micip.chassis.text.FieldScanning;

/// What somebody sends to be saved, once it has been looked at: a name that names nobody, and a filter that the search for
/// records would take.
///
/// @param name   1 to 80 characters
/// @param filter not empty
record SearchToSave(String name, SortedMap<String, String> filter) {
    private static final int LONGEST_NAME = 80;
    private static final String DISTRICT = "district";
    private static final String ISD = "isd";
    private static final Map<String, String> CODES = Map.of(DISTRICT, "[0-9]{5}", ISD, "[0-9]{2}");

    SearchToSave {
        filter = new TreeMap<>(filter);
    }

    /// @throws Refused `invalid`, `unknown-field`, `identifier-found`
    static SearchToSave checked(@Nullable String name, @Nullable Map<String, String> filter,
            @Nullable List<Confirmation> confirmed) {
        var words = new SearchToSave(checkedName(name), checkedFilter(filter));
        var scanned = new TreeMap<>(words.filter());
        scanned.keySet().removeIf(parameter -> parameter.equals("from") || parameter.equals("to"));
        FieldScanning.confirmedBy(confirmed).field("/name", words.name()).values("/filter", scanned).refuseFindings();
        return words;
    }

    /// @throws Refused `invalid`, `identifier-found`
    static String checkedName(@Nullable String name, @Nullable List<Confirmation> confirmed) {
        var checked = checkedName(name);
        FieldScanning.confirmedBy(confirmed).field("/name", checked).refuseFindings();
        return checked;
    }

    private static String checkedName(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw CommonProblems.invalid("/name", "expected: 1 to " + LONGEST_NAME + " characters on one line");
        }
        return name;
    }

    private static SortedMap<String, String> checkedFilter(@Nullable Map<String, String> filter) {
        if (filter == null || filter.isEmpty()) {
            throw CommonProblems.invalid("/filter", "expected: at least one parameter of the search for records");
        }
        filter.forEach(SearchToSave::check);
        try {
            new Asked(new TreeMap<>(filter)).filter(Set.of());
        } catch (Asked.Wrong e) {
            throw CommonProblems.invalid("/filter/" + e.parameter(), e.expected());
        }
        return new TreeMap<>(filter);
    }

    private static void check(String parameter, @Nullable String value) {
        if (!Asked.knows(parameter) && !CODES.containsKey(parameter)) {
            throw new Refused(Refusal.of(CommonProblems.UNKNOWN_FIELD,
                    "A filter has the parameters of the search for records.",
                    FieldError.of("/filter", "expected: district, isd, actor, role, organisation, type, subject, "
                            + "outcome, reason, agreementVersion, from, to")));
        }
        if (value == null || value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw CommonProblems.invalid("/filter/" + parameter, "expected: visible ASCII characters, no spaces");
        }
        if (!value.matches(CODES.getOrDefault(parameter, ".*"))) {
            throw CommonProblems.invalid("/filter/" + parameter,
                    parameter.equals(DISTRICT) ? "expected: 5 digits" : "expected: 2 digits");
        }
    }

    Optional<String> district() {
        return Optional.ofNullable(filter.get(DISTRICT));
    }

    Optional<String> isd() {
        return Optional.ofNullable(filter.get(ISD));
    }
}
