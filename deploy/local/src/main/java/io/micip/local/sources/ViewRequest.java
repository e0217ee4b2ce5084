package io.micip.local.sources;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// What an address asks a report to show, once every parameter has been understood.
///
/// @param comparedWith null for no comparison
/// @param values of the closed lists, by parameter name
record ViewRequest(Entities.Entity entity, Entities.@Nullable Entity comparedWith, int schoolYear,
        Map<String, String> values) {

    private static final Pattern LOCATIONS = Pattern
            .compile(
                    "1-(?<chosen>[ADS],\\d{1,6},\\d{1,6},\\d{1,6})(?:~2-(?<compared>[ADS],\\d{1,6},\\d{1,6},\\d{1,6}))?");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{2}");
    private static final int CENTURY = 2000;

    ViewRequest {
        values = Map.copyOf(values);
    }

    /// Either a view or what is wrong with the address.
    sealed interface Reading {}

    /// The address is understood.
    record Understood(ViewRequest view) implements Reading {}

    /// The address is not; each fault names the parameter and the accepted form.
    record NotUnderstood(List<String> faults) implements Reading {}

    /// @param query the raw query, null when there is none
    static Reading read(Report report, Entities entities, @Nullable String query) {
        var faults = new ArrayList<String>();
        var given = parse(query, faults);
        report.fixed().forEach((name, value) -> {
            if (!value.equals(given.remove(name))) {
                faults.add(name + ": expected '" + value + "'");
            }
        });
        var reading = new ReadingInProgress(report, entities, faults);
        report.parameters().forEach(parameter -> reading.take(parameter, given.remove(parameter.name())));
        given.keySet().forEach(name -> faults.add(name + ": not a parameter of this report"));
        return faults.isEmpty() ? new Understood(reading.result()) : new NotUnderstood(List.copyOf(faults));
    }

    /// The chosen value of a kind, or the default of the closed list.
    String value(Report report, String kind, String standard) {
        return report.parameters().stream().filter(parameter -> parameter.kind().equals(kind)).findFirst()
                .map(parameter -> values.getOrDefault(parameter.name(), standard)).orElse(standard);
    }

    private static Map<String, String> parse(@Nullable String query, List<String> faults) {
        var given = new LinkedHashMap<String, String>();
        if (query == null || query.isEmpty()) {
            return given;
        }
        for (var pair : query.split("&", -1)) {
            var cut = pair.indexOf('=');
            try {
                var name = URLDecoder.decode(cut < 0 ? pair : pair.substring(0, cut), StandardCharsets.UTF_8);
                var value = cut < 0 ? "" : URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8);
                if (given.put(name, value) != null) {
                    faults.add(name + ": given twice");
                }
            } catch (IllegalArgumentException e) {
                faults.add("query: not percent-encoded as RFC 3986 asks");
            }
        }
        return given;
    }

    private static final class ReadingInProgress {

        private final Report report;
        private final Entities entities;
        private final List<String> faults;
        private final Map<String, String> values = new LinkedHashMap<>();
        private Entities.Entity entity = Entities.STATE;
        private Entities.@Nullable Entity comparedWith;
        private int schoolYear = Report.LAST_YEAR;

        ReadingInProgress(Report report, Entities entities, List<String> faults) {
            this.report = report;
            this.entities = entities;
            this.faults = faults;
        }

        void take(MenuFeed.Parameter parameter, @Nullable String value) {
            if (value == null) {
                faults.add(parameter.name() + ": missing");
                return;
            }
            switch (parameter.kind()) {
                case "location" -> takeLocation(parameter, value);
                case "school-year" -> takeYear(parameter, value);
                default -> takeChoice(parameter, value);
            }
        }

        private void takeLocation(MenuFeed.Parameter parameter, String value) {
            var matcher = LOCATIONS.matcher(value);
            var found = matcher.matches() ? entities.at(matcher.group("chosen")) : Optional.<Entities.Entity>empty();
            if (found.isEmpty() || !report.levels().contains(found.get().level())) {
                faults.add(parameter.name() + ": not a location of this report (expected as 1-D,1185,105,0~2-A,0,0,0)");
                return;
            }
            var other = matcher.group("compared");
            if (other != null && entities.at(other).isEmpty()) {
                faults.add(parameter.name() + ": not a location to compare with (expected as 2-A,0,0,0)");
                return;
            }
            entity = found.get();
            comparedWith = other == null
                    ? null
                    : entities.at(other).filter(one -> !one.equals(entity)).orElse(null);
        }

        private void takeYear(MenuFeed.Parameter parameter, String value) {
            var year = TWO_DIGITS.matcher(value).matches() ? CENTURY + Integer.parseInt(value) : 0;
            if (year < report.firstYear() || year > report.lastYear()) {
                faults.add(parameter.name() + ": expected the two digits of a closing year from " + report.firstYear()
                        + " to " + report.lastYear());
                return;
            }
            schoolYear = year;
        }

        private void takeChoice(MenuFeed.Parameter parameter, String value) {
            if (!parameter.values().contains(value)) {
                faults.add(parameter.name() + ": expected one of " + String.join(", ", parameter.values()));
                return;
            }
            values.put(parameter.name(), value);
        }

        ViewRequest result() {
            return new ViewRequest(entity, comparedWith, schoolYear, values);
        }
    }
}
