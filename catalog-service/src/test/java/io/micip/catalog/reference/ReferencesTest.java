package io.micip.catalog.reference;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.catalog.district.District;
import io.micip.catalog.district.District.Building;
import io.micip.catalog.menu.CatalogueFixtures;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ReferencesTest {
    private static final String ATTENDANCE = "mi-school-data.attendance";
    private static final District DEARBORN = new District(new DistrictCode("82030"), "Dearborn", "82",
            List.of(new Building("90001", "Example School"), new Building("90009", "School the source lacks")));

    private final References references = new References(CatalogueFixtures.catalogue());

    @Test
    void makesTheAddressFromTemplateAndValues() {
        var checked = check(Map.of("Common_Locations", "district:82030", "Common_SchoolYear", "2024",
                "Portal_InquiryDisplayType", "Trend"));

        assertThat(checked.address()).isEqualTo(URI.create("https://www.mischooldata.org/student-attendance"
                + "?Common_Locations=1-D%2C1185%2C105%2C0~2-A%2C0%2C0%2C0&Common_SchoolYear=24"
                + "&Portal_InquiryDisplayType=Trend"));
        assertThat(checked.grain()).isEqualTo(Grain.DISTRICT);
        assertThat(checked.year()).isEqualTo(new SchoolYear(2024));
    }

    @Test
    void keepsOnlyIdVersionAndValuesWithDefaultsFilledIn() {
        assertThat(check(Map.of("Common_Locations", "building:90001")).reference().values())
                .containsExactly(Map.entry("Common_Locations", "building:90001"),
                        Map.entry("Common_SchoolYear", "2025"),
                        Map.entry("Portal_InquiryDisplayType", "Snapshot"));
    }

    @ParameterizedTest
    @CsvSource({"state, DISTRICT", "district:82030, DISTRICT", "building:90001, BUILDING"})
    void tellsTheGrainFromThePlace(String place, Grain grain) {
        assertThat(check(Map.of("Common_Locations", place)).grain()).isEqualTo(grain);
    }

    @Test
    void asksForAPlaceWhereTheReportNeedsOne() {
        assertThat(errors(Map.of())).containsExactly("/values/Common_Locations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"district:82015", "building:90002", "building:90009", "building:99999", "district:99999",
            "district:", "district", "isd:82", "building:82030", "student:90001", "State", "STATE", "state ", " state",
            "state:MI", "district:8203", "district:820300", "district:82030,82015", "district:82030~2-S,1,2,3",
            "1-D,1185,105,0", "1-S,7198,1299,95", "*", "", "%", "district:82030&x=1", "district:82030#", "../state",
            "district:\u0668\u0662\u0660\u0663\u0660", "https://evil.example", "javascript:alert(1)", "\u0000",
            "district:82030\r\nX: y"})
    void refusesEveryPlaceThatIsNotTheDistrictsOwn(String place) {
        assertThat(errors(Map.of("Common_Locations", place))).containsExactly("/values/Common_Locations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "2015", "2026", "1999", "0", "-1", "2025.0", "2025e0", " 2025", "2025 ", "+2025",
            "02025", "2024-25", "20252025", "", "x", "%32025", "2025&y=1", "2025#", "\u0662\u0660\u0662\u0665", "NaN",
            "null", "true", "{2025}", "2025;2024", "2025,2024"})
    void refusesEveryYearThatIsNotOffered(String year) {
        assertThat(errors(with("Common_SchoolYear", year))).containsExactly("/values/Common_SchoolYear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot", "SNAPSHOT", "Snapshot ", " Snapshot", "", "Distribution", "Trend,Snapshot",
            "Trend&Common_Grade=1", "Trend#x", "Trend?x", "Trend%26x", "Trend;x=1", "Trend/../..", "//evil.example",
            "https://evil.example/", "javascript:alert(1)", "data:text/html,x", "<script>alert(1)</script>",
            "\"><img src=x>", "'; drop table", "{$gt: 1}", "$where", "${jndi:ldap://x}", "#{7*7}", "{{7*7}}",
            "\u0000", "Trend\r\nLocation: //evil.example", "Trend\u202e", "\uff34rend", "Tr\u0435nd", "undefined",
            "null", "../../etc/passwd", "file:///etc/passwd", "Trend\n", "\tTrend"})
    void refusesEveryCodeThatIsNotOffered(String code) {
        assertThat(errors(with("Portal_InquiryDisplayType", code)))
                .containsExactly("/values/Portal_InquiryDisplayType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Common_Grade", "common_locations", "COMMON_LOCATIONS", "Common_Locations ", "token",
            "session", "uic", "redirect", "url", "", "a&b", "a=b", "__proto__", "constructor", "$where", "a.b",
            "Common_Locations[]", "Common_Locations[$ne]", "Common_Locations\u0000", "%43ommon_Locations"})
    void refusesEveryNameThatTheReportDoesNotHave(String name) {
        assertThat(errors(with(name, "x"))).hasSize(1);
    }

    @Test
    void repeatsNothingOfANameThatLooksLikeNone() {
        assertThat(errors(with("<script>", "x"))).containsExactly("/values/");
    }

    @Test
    void refusesAValueWithoutEnd() {
        assertThat(errors(with("Portal_InquiryDisplayType", "T".repeat(100_000)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UIC 1234567890", "jane.doe@example.org", "123-45-6789"})
    void findsIdentifiersInValuesFirst(String value) {
        var refused = catchThrowableOfType(Refused.class, () -> check(with("Portal_InquiryDisplayType", value)));

        assertThat(refused.refusal().type().code()).isEqualTo("identifier-found");
        assertThat(refused.refusal().errors().toString()).doesNotContain(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attendance", "mi-school-data.", ".attendance", "mi-school-data.nothing",
            "data-hub.attendance", "mi-school-data.k12", "mi-school-data.attendance.x", "mi-school-data/attendance",
            "MI-SCHOOL-DATA.attendance", "mi-school-data.attendance ", "", ".", "..", "mi-school-data.../x",
            "mi-school-data.attendance\u0000"})
    void knowsNoOtherReport(String id) {
        var refused = catchThrowableOfType(Refused.class, () -> references.check(DEARBORN, id, Map.of(), "/values"));

        assertThat(refused.refusal().type().code()).isEqualTo("unknown");
    }

    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource({"building:90001~district:82030, '1-S,7198,1185,105~2-D,1185,105,0', BUILDING",
            "district:82030~building:90001, '1-D,1185,105,0~2-S,7198,1185,105', BUILDING",
            "district:82030~state, '1-D,1185,105,0~2-A,0,0,0', DISTRICT",
            "district:82030~none, '1-D,1185,105,0', DISTRICT", "state~none, '1-A,0,0,0', DISTRICT"})
    void comparesWithAnotherPlaceAndIsAsNarrowAsTheNarrower(String value, String inAddress, Grain grain) {
        var checked = check(Map.of("Common_Locations", value));

        assertThat(checked.address().getQuery()).contains("Common_Locations=" + inAddress + "&");
        assertThat(checked.grain()).isEqualTo(grain);
        assertThat(checked.reference().values()).containsEntry("Common_Locations", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"district:82030~district:82015", "district:82030~building:90002", "district:82030~",
            "district:82030~district:82030", "~state", "district:82030~state~state", "district:82030~NONE",
            "building:90002~district:82030", "none", "district:82030~building:90009"})
    void comparesWithNoPlaceThatMayNotBeChosen(String value) {
        assertThat(errors(Map.of("Common_Locations", value))).containsExactly("/values/Common_Locations");
    }

    @Test
    void saysOfAVanishedReportWhatTookItsPlace() {
        var refused = catchThrowableOfType(Refused.class,
                () -> references.check(DEARBORN, "mi-school-data.k3-absenteeism", Map.of(), "/values"));

        assertThat(refused.refusal().type().code()).isEqualTo("report-vanished");
        assertThat(refused.refusal().explanation()).contains("2026-09-01")
                .contains("“Attendance” took its place").doesNotContain("mi-school-data");
    }

    private static Map<String, String> with(String name, String value) {
        var values = new HashMap<>(Map.of("Common_Locations", "district:82030"));
        values.put(name, value);
        return values;
    }

    private CheckedReference check(Map<String, String> values) {
        return references.check(DEARBORN, ATTENDANCE, values, "/values");
    }

    private List<String> errors(Map<String, String> values) {
        var refused = catchThrowableOfType(Refused.class, () -> check(values));
        assertThat(refused.refusal().type().code()).isEqualTo("invalid-parameter");
        return refused.refusal().errors().stream().map(FieldError::pointer).toList();
    }
}
