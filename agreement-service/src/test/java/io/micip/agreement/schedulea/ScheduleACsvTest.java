package io.micip.agreement.schedulea;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.micip.agreements.Category;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refused;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ScheduleACsvTest {

    private static final long SEED = Long.getLong("micip.seed", System.nanoTime());
    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final String HEADER = String.join(",", ScheduleACsv.COLUMNS) + "\r\n";
    private static final String DISTRICT = ScheduleACsv.element(Grain.DISTRICT);
    private static final ScheduleALine ATTENDANCE = new ScheduleALine(SourceId.DATA_HUB, Category.ATTENDANCE,
            Grain.DISTRICT, SchoolYears.of(2019, 2027));

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void checksWhatIsSharedAndListsWhatIsNot() {
        List<String> rows = ScheduleACsv.write(new ScheduleA(1, List.of(ATTENDANCE))).lines().toList();

        assertThat(rows.getFirst()).isEqualTo("Category of Data,Elements,Check if Used by Your System,Source,"
                + "First School Year,Last School Year");
        assertThat(rows.get(1)).isEqualTo("Attendance,Aggregate figures of the district,X,data-hub,2019,2027");
        assertThat(rows).contains("State assessment,Aggregate figures of each building,,data-hub,,")
                .doesNotContain("Attendance,Aggregate figures of the district,,data-hub,,").hasSize(1 + 12 * 2);
    }

    @Test
    void readsWhateverItHasWritten() {
        for (int i = 0; i < 500; i++) {
            ScheduleA scheduleA = new ScheduleA(1, anyLines(random.nextInt(i == 0 ? 501 : 40)));

            assertThat(ScheduleACsvReading.read(ScheduleACsv.write(scheduleA).getBytes(UTF_8))).as("seed %d", SEED)
                    .isEqualTo(scheduleA.lines());
        }
    }

    @Test
    void readsWhateverJsonItHasWritten() {
        JsonMapper json = JsonMapper.builder().build();
        for (int i = 0; i < 100; i++) {
            ScheduleA scheduleA = new ScheduleA(i, anyLines(random.nextInt(40)));

            String written = json.writeValueAsString(ScheduleAExport.of(DEARBORN, scheduleA));

            assertThat(json.readValue(written, ScheduleARequest.class).read(DEARBORN)).as("seed %d", SEED)
                    .isEqualTo(scheduleA.lines());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\n", "\r\n\r\n"})
    void readsAFileThatASpreadsheetProgramHad(String before) {
        String file = before + HEADER.replace("\r\n", "\n") + "\n\"attendance\", "
                + DISTRICT.toUpperCase(java.util.Locale.ROOT)
                + " ,x, data-hub ,2019,\"2027\"\n,,,,,\n";

        assertThat(ScheduleACsvReading.read(file.getBytes(UTF_8))).containsExactly(ATTENDANCE);
    }

    @ParameterizedTest
    @CsvSource({"Enrollment,ENROLMENT", "Enrolment,ENROLMENT", "Behavior,BEHAVIOUR", "Behaviour,BEHAVIOUR"})
    void readsACategoryByItsWordOrItsCode(String word, Category category) {
        String file = HEADER + word + "," + DISTRICT + ",X,data-hub,2019,2027\r\n";

        assertThat(ScheduleACsvReading.read(file.getBytes(UTF_8))).extracting(ScheduleALine::category)
                .containsExactly(category);
    }

    @Test
    void readsAFileWithNothingCheckedAsSharingNothing() {
        assertThat(ScheduleACsvReading.read(ScheduleACsv.write(ScheduleA.NOTHING).getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shoes,Aggregate figures of the district,X,data-hub,2019,2027      | #cell=2,1 | line 2, Category of Data
            Attendance,One student,X,data-hub,2019,2027                      | #cell=2,2 | line 2, Elements
            Attendance,Aggregate figures of the district,yes,data-hub,2019,2027 | #cell=2,3 | line 2, Check
            Attendance,Aggregate figures of the district,X,elsewhere,2019,2027 | #cell=2,4 | line 2, Source
            Attendance,Aggregate figures of the district,X,data-hub,19,2027  | #cell=2,5 | line 2, First
            Attendance,Aggregate figures of the district,X,data-hub,2019,2018 | #cell=2,6 | line 2, Last
            Attendance,Aggregate figures of the district,X,data-hub,2019     | #row=2 | line 2: expected: 6 cells
            =HYPERLINK(A1),Aggregate figures of the district,X,data-hub,2019,2027 | #cell=2,1 | line 2, Category
            """)
    void namesTheCellThatDoesNotFit(String row, String pointer, String detail) {
        List<FieldError> errors = errors((HEADER + row + "\r\n").getBytes(UTF_8));

        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().pointer()).isEqualTo(pointer);
        assertThat(errors.getFirst().detail()).startsWith(detail).contains("expected: ").doesNotContain("HYPERLINK");
    }

    @Test
    void namesEveryMistakeOfEveryLine() {
        String file = HEADER + "\r\nShoes,All,X,nowhere,0,0\r\nShoes,,,,,\r\nAttendance," + DISTRICT
                + ",X,data-hub,2019,2027\r\n" + "Attendance," + DISTRICT + ",X,data-hub,2019,2027\r\n";

        assertThat(errors(file.getBytes(UTF_8))).extracting(FieldError::pointer).containsExactly("#cell=2,1",
                "#cell=2,2", "#cell=2,4", "#cell=2,5", "#cell=2,6", "#row=5");
        assertThat(errors(file.getBytes(UTF_8)).getLast().detail()).isEqualTo("line 6: expected: each line once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "Category of Data;Elements;Check if Used by Your System;Source\n",
            "Attendance,Aggregate figures of the district,X,data-hub,2019,2027\n", "\"never closed\n", "a\"b\"c\n",
            "\u0000\u0000\u0000", "<html></html>", "{\"lines\":[]}"})
    void saysWhichColumnsAFileHasToHave(String file) {
        assertThat(errors(file.getBytes(UTF_8))).hasSize(1).first().extracting(FieldError::detail).asString()
                .contains("expected: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "IBM1047"})
    void refusesOtherEncodings(String charset) {
        assertThat(errors(ScheduleACsv.write(ScheduleA.NOTHING).getBytes(Charset.forName(charset)))).isNotEmpty();
        assertThat(errors((HEADER + "Asist\u00eancia,,X,,,").getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(FieldError::detail).containsExactly("expected: CSV in UTF-8");
    }

    @Test
    void refusesMoreLinesThanScheduleAHolds() {
        String file = HEADER + anyLines(501).stream().map(ScheduleACsvTest::row).collect(Collectors.joining());

        assertThat(errors(file.getBytes(UTF_8))).extracting(FieldError::detail).hasSize(1).first().asString()
                .contains("at most 500 checked rows");
    }

    @Test
    void stopsNamingMistakesSomewhere() {
        String file = HEADER + String.join("", Collections.nCopies(1_500, "?,?,?,?,?,?\r\n"));

        assertThat(errors(file.getBytes(UTF_8))).hasSizeBetween(1_000, 1_010).last().extracting(FieldError::detail)
                .asString().contains("more follows");
    }

    @Test
    void answersWhateverIsSentWithLinesOrAProblem() {
        byte[] whole = ScheduleACsv.write(new ScheduleA(1, anyLines(8))).getBytes(UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] file = whole.clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                file[random.nextInt(file.length)] = (byte) ",\"\r\n=+@X\u007f\u0000\u00ff".charAt(random.nextInt(11));
            }
            try {
                assertThat(ScheduleACsvReading.read(file)).hasSizeLessThanOrEqualTo(8);
            } catch (Refused refused) {
                assertThat(refused.refusal().errors()).as("seed %d", SEED).isNotEmpty();
            }
        }
    }

    private List<ScheduleALine> anyLines(int count) {
        Set<ScheduleALine> lines = new LinkedHashSet<>();
        while (lines.size() < count) {
            int from = random.nextInt(SchoolYear.FIRST, SchoolYear.LAST + 1);
            lines.add(new ScheduleALine(random.nextBoolean() ? SourceId.DATA_HUB : SourceId.MI_SCHOOL_DATA,
                    Category.values()[random.nextInt(12)], Grain.values()[random.nextInt(2)],
                    SchoolYears.of(from, random.nextInt(from, SchoolYear.LAST + 1))));
        }
        return List.copyOf(lines);
    }

    private static String row(ScheduleALine line) {
        return IntStream.of(line.years().from().closing(), line.years().to().closing()).mapToObj(Integer::toString)
                .collect(Collectors.joining(",", line.category().code() + "," + ScheduleACsv.element(line.grain())
                        + ",X," + line.source() + ",", "\r\n"));
    }

    private static List<FieldError> errors(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> ScheduleACsvReading.read(file)).refusal().errors();
    }
}
