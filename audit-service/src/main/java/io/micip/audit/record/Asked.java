package io.micip.audit.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A filter in the words in which it is asked for, over HTTP and on a command line alike: so that the service and an offline
/// check take the same records for the same words.
/// @param parameters by name, none empty
public record Asked(SortedMap<String, String> parameters) {
    /// Names of all parameters but those that choose districts, and the attribute that each is about.
    private static final Map<String, String> ATTRIBUTES = Map.of("actor", "actorid", "role", "actorrole",
            "organisation", "actororg", "agreementVersion", "agreementversion", "type", "type", "subject", "subject",
            "outcome", "outcome", "reason", "reason");
    private static final Set<String> BEGINNINGS = Set.of("type", "subject");
    private static final Set<String> OUTCOMES = Set.of("success", "refused", "failed");
    private static final int LONGEST = 300;

    /// A parameter that is not in the form it has to have.
    public static final class Wrong extends IllegalArgumentException {
        private final String parameter;
        private final String expected;

        private Wrong(String parameter, String expected) {
            super(parameter + " (" + expected + ")");
            this.parameter = parameter;
            this.expected = expected;
        }

        /// Which one.
        public String parameter() {
            return parameter;
        }

        /// The form that it has to have.
        public String expected() {
            return expected;
        }
    }

    public Asked {
        parameters = new TreeMap<>(parameters);
        parameters.values().removeIf(String::isEmpty);
    }

    /// Names of all parameters that this reads.
    public static boolean knows(String parameter) {
        return ATTRIBUTES.containsKey(parameter) || Set.of("from", "to").contains(parameter);
    }

    /// The filter.
    /// @param districts those whose records are asked for; empty for all
    /// @throws Wrong naming the parameter
    public RecordFilter filter(Set<String> districts) {
        var exact = new TreeMap<String, String>();
        var beginning = new TreeMap<String, String>();
        parameters.forEach((name, value) -> {
            String attribute = ATTRIBUTES.get(name);
            boolean begins = BEGINNINGS.contains(name) && value.endsWith("*");
            String stem = begins ? value.substring(0, value.length() - 1) : value;
            if (attribute != null && !stem.isEmpty()) {
                check(name, stem);
                (begins ? beginning : exact).put(attribute, stem);
            }
        });
        return new RecordFilter(districts, exact, beginning, instant("from"), instant("to"), Optional.empty());
    }

    private static void check(String parameter, String value) {
        if (value.length() > LONGEST) {
            throw new Wrong(parameter, "expected: at most " + LONGEST + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new Wrong(parameter, "expected: no control characters");
        }
        if (parameter.equals("outcome") && !OUTCOMES.contains(value)) {
            throw new Wrong(parameter, "expected: success, refused or failed");
        }
    }

    private Optional<Instant> instant(String parameter) {
        String text = parameters.getOrDefault(parameter, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            throw new Wrong(parameter, "expected: RFC 3339, such as 2026-11-23T20:00:00Z");
        }
    }
}
