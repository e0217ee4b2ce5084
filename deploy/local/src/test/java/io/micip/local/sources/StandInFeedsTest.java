package io.micip.local.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// What both stand-ins publish, against the published format and against what is known of the real menu.
class StandInFeedsTest {
    private static final Entities ENTITIES = Entities.from(
            Path.of("../../agreement-service/src/main/resources/demo/entities.csv"));
    private static final Schema SCHEMA = schema();

    static Stream<String> feeds() {
        return Stream.of(feed("mi-school-data", SchoolDataMenu.menu()), feed("data-hub", DataHubMenu.menu()));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void areWhatTheSchemaAllows(String feed) {
        assertThat(faults(feed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"micip-menu/1|micip-menu/2", "\"attendance\",\"grains\"|\"grades\",\"grains\"",
            "\"school-year\"|\"free-text\"", "\"district\",\"ids\"|\"student\",\"ids\"",
            "\"posted\":\"2025-09-23\"|\"posted\":\"soon\"", "\"id\":\"attendance\"|\"id\":\"../attendance\""})
    void areNotAllowedWhereTheyBreakTheFormat(String right, String wrong) {
        var feed = feed("mi-school-data", SchoolDataMenu.menu());

        assertThat(feed).contains(right);
        assertThat(faults(feed.replace(right, wrong))).isNotEmpty();
    }

    /// Table 3.3 of the domain's facts; the three tools of its line 29 are a line each here.
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
            "Dashboards & Education Focus Areas | Education Dashboard | state,district,building | yearly",
            "Dashboards & Education Focus Areas | District Best Practices Dashboard | district | yearly",
            "Dashboards & Education Focus Areas | Parent Dashboard | building | yearly",
            "Dashboards & Education Focus Areas | Our Schools - At a Glance | state,district | yearly",
            "Dashboards & Education Focus Areas | Extended COVID-19 Learning Plan Dashboard | state,district | historical",
            "Dashboards & Education Focus Areas > School / District Accountability | School Index | building | late autumn",
            "Dashboards & Education Focus Areas > School / District Accountability | School Grades Report | building | late autumn",
            "Dashboards & Education Focus Areas > School / District Accountability | Annual Education Report | state,district,building | winter",
            "Dashboards & Education Focus Areas | Postsecondary: Progress Toward Sixty by 30 | state | yearly",
            "Dashboards & Education Focus Areas | College Opportunities for High School Students | state | yearly",
            "Dashboards & Education Focus Areas | Michigan's Education Staff | state,district,building | yearly",
            "Dashboards & Education Focus Areas | English Learner Dashboard | state,district,building | yearly",
            "K-12 > Student Counts | Student Enrollment Counts | state,district,building | early spring",
            "K-12 > Student Counts | Student Mobility | state,district,building | early spring",
            "K-12 > Student Counts | Retained in Grade | state,district,building | early spring",
            "K-12 > Student Counts | Schools of Choice and Other Non-Resident Enrollments | state,district,building | early spring",
            "K-12 > Attendance | Attendance | state,district,building | early autumn",
            "K-12 > Attendance | K-3 Absenteeism and Early Childhood Participation | state,district,building | early winter",
            "K-12 > Graduation | Graduation/Dropout Rate | state,district,building | February and March",
            "K-12 > State Testing | Grades 3-8 State Testing (Includes PSAT Data) Performance | state,district,building | late summer",
            "K-12 > State Testing | Top 30/Bottom 30 Analysis | state,district,building | late autumn",
            "K-12 > Special Education | Special Education LEA public reporting | district | spring",
            "Early Childhood | Early Childhood Program Participation | state,district,building | early winter",
            "Postsecondary | College Enrollment by High School | state,district,building | winter and spring",
            "Postsecondary | College Progression by Graduating Class | state,district,building | winter and spring",
            "Postsecondary | Postsecondary Trends by High School File | state,district,building | spring",
            "Postsecondary | Early Middle College Enrollment and Outcomes | state,district | spring",
            "Tools | Compare Tool | state,district,building | yearly",
            "Tools | Report Builder | state,district,building | yearly",
            "Tools | Education Map | state,district | yearly"})
    void offerEveryReportSeenUnderItsPath(String path, String title, String levels, String cadence) {
        var entry = entry(path, title);

        assertThat(entry.cadence()).isEqualTo(cadence);
        assertThat(entry.parameters().getFirst().levels()).isEqualTo(List.of(levels.split(",")));
        assertThat(entry.parameters()).extracting(MenuFeed.Parameter::name)
                .startsWith("Common_Locations", "Common_SchoolYear", "Portal_InquiryDisplayType");
    }

    @Test
    void offerNoOtherReportOfMiSchoolData() {
        assertThat(SchoolDataMenu.menu().reports()).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "K-12 > Student Counts | Student Enrollment Counts | Common_Subgroup_StudentCountFact2,Common_Grade",
            "K-12 > Attendance | Attendance | Common_ReportCategory",
            "K-12 > Graduation | Graduation/Dropout Rate | Common_Cohort,Common_Subgroup_GradFact",
            "K-12 > Special Education | Special Education LEA public reporting | Common_ReportCategory",
            "Dashboards & Education Focus Areas | Parent Dashboard | Common_Subgroup_ParentDashboard,Common_ReportCategory"})
    void takeWhatEachReportTellsApart(String path, String title, String more) {
        var names = entry(path, title).parameters().stream().map(MenuFeed.Parameter::name).toList();

        assertThat(names.subList(3, names.size())).isEqualTo(List.of(more.split(",")));
    }

    @Test
    void keepTheLiteralsOfTheRealAddress() {
        assertThat(entry("K-12 > Student Counts", "Student Enrollment Counts").template())
                .contains("Common_LocationIncludeComparison=False").contains("Common_CrossTab=");
    }

    /// plan-service comes with templates of data sets; each report and value in them must be on offer.
    @Test
    void offerWhatTheTemplatesOfDataSetsAskFor() throws IOException {
        var templates = new JsonMapper().readTree(Files.readString(
                Path.of("../../plan-service/src/main/resources/templates/data-set-templates.json")));
        var offered = Stream.of(SchoolDataMenu.menu(), DataHubMenu.menu()).flatMap(menu -> menu.reports().stream())
                .collect(Collectors.toMap(Report::id, Function.identity()));

        assertThat(templates.findValues("values")).hasSizeGreaterThan(10);
        for (var reports : templates.findValues("reports")) {
            for (var asked : reports) {
                var id = asked.path("id").asString();
                var report = offered.get(id.substring(id.indexOf('.') + 1));
                assertThat(report).as(id).isNotNull();
                var parameters = report.parameters().stream()
                        .collect(Collectors.toMap(MenuFeed.Parameter::name, Function.identity()));
                asked.path("values").propertyStream().forEach(value -> assertThat(parameters.get(value.getKey()))
                        .as(id + " " + value.getKey()).isNotNull().satisfies(parameter -> assertThat(
                                parameter.kind().equals("location") ? report.levels() : parameter.values())
                                .contains(value.getValue().asString())));
            }
        }
    }

    private static MenuFeed.Entry entry(String path, String title) {
        var nodes = MenuFeed.of("mi-school-data", "http://127.0.0.2:9101", "1", SchoolDataMenu.menu(), ENTITIES)
                .nodes();
        for (var heading : path.split(" > ")) {
            nodes = named(nodes, heading).children();
            assertThat(nodes).as(heading).isNotNull();
        }
        var entry = named(nodes, title).report();
        assertThat(entry).as(title).isNotNull();
        return entry;
    }

    private static MenuFeed.Node named(List<MenuFeed.Node> nodes, String title) {
        return nodes.stream().filter(node -> node.title().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + title));
    }

    private static String feed(String id, Menu menu) {
        return new String(MenuFeed.of(id, "http://127.0.0.2:9101", "2026-10-01", menu, ENTITIES).bytes(),
                StandardCharsets.UTF_8);
    }

    private static List<String> faults(String feed) {
        return SCHEMA.validate(feed, InputFormat.JSON).stream().map(Error::getMessage).toList();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../../docs/menu-feed.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
