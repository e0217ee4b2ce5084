package io.micip.agreement.schedulea;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.signature.OfficialRequest;
import io.micip.agreements.Category;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// What a district's signer sends: all lines of the next version, as written by hand or as exported.
///
/// @param district of an export; where it is there it must be the one of the address, so that no district takes
///     another's for its own
/// @param version of an export; not read
/// @param lines in the district's order; none to share nothing
/// @param official who changes it, where the account has not signed the agreement; not read where nothing is changed
public record ScheduleARequest(@Nullable String district, @Nullable Integer version,
        @Nullable List<@Nullable LineRequest> lines, @Nullable @Valid OfficialRequest official) {

    private static final Set<SourceId> SOURCES = Set.of(SourceId.MI_SCHOOL_DATA, SourceId.DATA_HUB);

    /// The lines, read as a whole.
    ///
    /// @param of the district of the address
    /// @throws Refused `invalid` naming every field that does not fit
    public List<ScheduleALine> read(DistrictCode of) {
        if (district != null && !district.equals(of.value())) {
            throw CommonProblems.invalid("/district", "expected: the district of the address");
        }
        if (lines == null || lines.size() > ScheduleA.MAX_LINES) {
            throw CommonProblems.invalid("/lines", "expected: a list of at most " + ScheduleA.MAX_LINES + " lines");
        }
        List<FieldError> errors = new ArrayList<>();
        Set<ScheduleALine> read = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String pointer = "/lines/" + i;
            LineRequest line = lines.get(i);
            if (line == null) {
                errors.add(FieldError.of(pointer, "expected: a line"));
            } else {
                line.read(pointer, errors).filter(one -> !read.add(one))
                        .ifPresent(_ -> errors.add(FieldError.of(pointer, "expected: each line once")));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(
                    Refusal.of(CommonProblems.INVALID, "Please correct the lines named in errors. Nothing was changed.",
                            errors.toArray(FieldError[]::new)));
        }
        return List.copyOf(read);
    }

    /// A source that Schedule A can speak of.
    static Optional<SourceId> source(String text) {
        return SourceId.find(text).filter(SOURCES::contains);
    }

    /// One line.
    ///
    /// @param source `mi-school-data` or `data-hub`
    /// @param category as `attendance`
    /// @param grain `district` or `building`
    /// @param schoolYears closing years, both included
    public record LineRequest(@Nullable String source, @Nullable String category, @Nullable String grain,
            @Nullable YearsRequest schoolYears) {

        private Optional<ScheduleALine> read(String pointer, List<FieldError> errors) {
            Optional<SourceId> readSource = Optional.ofNullable(source).flatMap(ScheduleARequest::source);
            Optional<Category> readCategory = Optional.ofNullable(category).flatMap(Category::find);
            Optional<Grain> readGrain = Optional.ofNullable(grain).flatMap(Grain::find);
            Optional<SchoolYears> readYears = Optional.ofNullable(schoolYears).flatMap(YearsRequest::read);
            expect(readSource, errors, pointer + "/source", "mi-school-data or data-hub");
            expect(readCategory, errors, pointer + "/category", "a category such as attendance");
            expect(readGrain, errors, pointer + "/grain", "district or building");
            expect(readYears, errors, pointer + "/schoolYears",
                    "from and to, closing years from " + SchoolYear.FIRST + " to " + SchoolYear.LAST
                            + ", from not after to");
            return readSource.flatMap(inSource -> readCategory.flatMap(ofCategory -> readGrain.flatMap(
                    atGrain -> readYears.map(inYears -> new ScheduleALine(inSource, ofCategory, atGrain, inYears)))));
        }

        private static void expect(Optional<?> read, List<FieldError> errors, String pointer, String expected) {
            if (read.isEmpty()) {
                errors.add(FieldError.of(pointer, "expected: " + expected));
            }
        }
    }

    /// A run of school years.
    ///
    /// @param from closing year of the first
    /// @param to closing year of the last
    public record YearsRequest(@Nullable Integer from, @Nullable Integer to) {

        private Optional<SchoolYears> read() {
            if (from == null || to == null || from < SchoolYear.FIRST || to > SchoolYear.LAST || from > to) {
                return Optional.empty();
            }
            return Optional.of(SchoolYears.of(from, to));
        }
    }
}
