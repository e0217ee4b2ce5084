package io.micip.catalog.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.SchoolYear;
import io.micip.agreements.SchoolYears;

/// A parameter of a report. The kinds are closed, and each accepts only values it can list: there is no free text.
public sealed interface Parameter {
    /// What all kinds have.
    Head head();

    /// The kind's word in feeds and in the API.
    String kind();

    /// The value that holds when none is given.
    Optional<String> standard();

    /// All values that may be chosen, in the order to show them.
    List<Option> options(Choosable places);

    /// The value as it goes into the report's address; nothing where the value may not be chosen.
    Optional<String> inAddress(String value, Choosable places);

    /// A value, as it goes into the report's address, that shows no district in particular: what the report begins with,
    /// and the widest place the source knows. Nothing where there is none.
    Optional<String> sample(SourceLocations locations);

    /// The variable of the address template.
    default String name() {
        return head().name();
    }

    /// What all kinds of parameter have.
    ///
    /// @param name     the variable of the address template that it fills
    /// @param label    its name on pages
    /// @param help     one or two sentences for the person who chooses, if the source gives them
    record Head(String name, String label, boolean required, @Nullable String help) {}

    /// Where the report looks at.
    ///
    /// @param levels the levels that the report knows
    record Location(Head head, Set<Level> levels) implements Parameter {
        public Location {
            levels = Set.copyOf(levels);
        }

        @Override
        public String kind() {
            return "location";
        }

        @Override
        public Optional<String> standard() {
            return Optional.empty();
        }

        @Override
        public List<Option> options(Choosable places) {
            return places.options(this);
        }

        @Override
        public Optional<String> sample(SourceLocations locations) {
            return locations.widest(levels).flatMap(locations::inAddress);
        }

        @Override
        public Optional<String> inAddress(String value, Choosable places) {
            return ChosenPlace.parse(value).flatMap(chosen -> places.inAddress(this, chosen));
        }

        /// The narrowest level of which a value shows figures, the place it is compared with included.
        public Optional<Level> narrowest(String value) {
            return ChosenPlace.parse(value).map(ChosenPlace::narrowest);
        }
    }

    /// Which school year. Values are closing years (`2025` is 2024-25); in the source's addresses they have two digits.
    ///
    /// @param years  the years the report has
    /// @param preset the year that holds when none is given
    record Year(Head head, SchoolYears years, @Nullable SchoolYear preset) implements Parameter {
        @Override
        public String kind() {
            return "school-year";
        }

        @Override
        public Optional<String> standard() {
            return Optional.ofNullable(preset).map(SchoolYear::toString);
        }

        @Override
        public List<Option> options(Choosable places) {
            return newestFirst().map(year -> Option.of(year.toString(), year.label())).toList();
        }

        @Override
        public Optional<String> sample(SourceLocations locations) {
            return newestFirst().filter(year -> preset == null || preset.equals(year)).findFirst().map(Year::inAddress);
        }

        @Override
        public Optional<String> inAddress(String value, Choosable places) {
            return yearOf(value).map(Year::inAddress);
        }

        private static String inAddress(SchoolYear year) {
            return "%02d".formatted(year.closing() % 100);
        }

        /// The year that the value names, if the report has it.
        public Optional<SchoolYear> yearOf(String value) {
            return SchoolYear.find(value).filter(years::contains);
        }

        /// The years that the report has, the newest first.
        public Stream<SchoolYear> newestFirst() {
            return IntStream.iterate(years.to().closing(), year -> year >= years.from().closing(), year -> year - 1)
                    .mapToObj(SchoolYear::new);
        }
    }

    /// One of the source's own codes.
    ///
    /// @param choice what the codes are about
    /// @param preset the code that holds when none is given
    record Choice(Head head, ChoiceKind choice, List<Option> codes, @Nullable String preset) implements Parameter {
        public Choice {
            codes = List.copyOf(codes);
        }

        @Override
        public String kind() {
            return choice.code();
        }

        @Override
        public Optional<String> standard() {
            return Optional.ofNullable(preset);
        }

        @Override
        public List<Option> options(Choosable places) {
            return codes;
        }

        @Override
        public Optional<String> sample(SourceLocations locations) {
            return standard().or(() -> codes.stream().map(Option::value).findFirst());
        }

        @Override
        public Optional<String> inAddress(String value, Choosable places) {
            return codes.stream().map(Option::value).filter(value::equals).findFirst();
        }
    }
}
