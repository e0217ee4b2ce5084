package io.micip.catalog.uritemplate;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.catalog.source.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class ReportUrlTemplateTest {

    private static final Origin SOURCE = Origin.parse("https://www.mischooldata.org").orElseThrow();
    private static final Origin DEMO = Origin.parse("http://127.0.0.2:9101").orElseThrow();

    @Test
    void writesTheAddressOfAReport() {
        ReportUrlTemplate template = at("/student-attendance{?Common_Locations,Common_SchoolYear}");

        assertThat(template.variables()).containsExactlyInAnyOrder("Common_Locations", "Common_SchoolYear");
        assertThat(template.address(Map.of("Common_Locations", "1-D,1185,105,0~2-A,0,0,0", "Common_SchoolYear", "25")))
                .contains(URI.create("https://www.mischooldata.org/student-attendance"
                        + "?Common_Locations=1-D%2C1185%2C105%2C0~2-A%2C0%2C0%2C0&Common_SchoolYear=25"));
    }

    @Test
    void goesOnWithAQueryOfTheSource() {
        assertThat(at("/report?view=table{&place}{&year}").address(Map.of("year", "25")))
                .contains(URI.create("https://www.mischooldata.org/report?view=table&year=25"));
    }

    @Test
    void takesADemonstrationOriginAsGiven() {
        assertThat(ReportUrlTemplate.parse("http://127.0.0.2:9101/attendance{?a}", DEMO)).isPresent();
        assertThat(ReportUrlTemplate.parse("http://127.0.0.2:9102/attendance{?a}", DEMO)).isEmpty();
        assertThat(ReportUrlTemplate.parse("http://127.0.0.1:9101/attendance{?a}", DEMO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "", "/", "/a/", "/a/b.html{?x}", "/a?x=1", "{?x}", "/a{?x}{&y,z}",
            "/annual-education-report-1{?Common_Locations}"})
    void acceptsTheFormsOfASource(String rest) {
        assertThat(ReportUrlTemplate.parse("https://www.mischooldata.org" + rest, SOURCE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a{x}", "/a{+x}", "/a{#x}", "/a{.x}", "/a{/x}", "/a{;x}", "/a{?x*}", "/a{?x:3}", "/a{&x}",
            "/a?b=1{?x}", "/a{?x}{?y}", "/a{?x,x}", "/a{?x}{&x}", "/a?x=1{&x}", "/a?x{&x}", "/a{?x}/b", "/a{?x}&y=1",
            "/a{?x}#f", "/a#f{?x}", "/a#{?x}", "/../a{?x}", "/a/..{?x}", "/a/./b{?x}", "//a{?x}", "/a//b{?x}",
            "/%2e%2e/a{?x}", "/a%2fb{?x}", "/a;v=1{?x}", "/a\\b{?x}", "/a b{?x}", "/a\t{?x}", "/a\n{?x}", "/\u00e9{?x}",
            "/a{?%78}", "/a?%78=1{&x}", "/a{?x", "/a}", ".evil.example/a{?x}", "@evil.example/a{?x}", ":80/a{?x}",
            ":8443/a{?x}", ":443@evil.example/{?x}", ":99999/{?x}", "./a{?x}", "\\@evil.example/{?x}",
            "%2eevil.example/{?x}",
            "{?x}@evil.example", ":{?x}", "{.x}/a", "{+x}"})
    void refusesATemplateThatCouldLeadElsewhere(String rest) {
        assertThat(ReportUrlTemplate.parse("https://www.mischooldata.org" + rest, SOURCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a{?x}", "//www.mischooldata.org/a{?x}", "http://www.mischooldata.org/a{?x}",
            "ftp://www.mischooldata.org/a{?x}", "javascript://www.mischooldata.org/%0aalert(1)", "data:text/html,x",
            "https:www.mischooldata.org/a{?x}", "https:/www.mischooldata.org/a{?x}",
            "https:///www.mischooldata.org/a{?x}",
            "https://user@www.mischooldata.org/a{?x}", "https://user:pass@www.mischooldata.org/a{?x}",
            "https://@www.mischooldata.org/a{?x}", "https://mischooldata.org/a{?x}",
            "https://www.mischooldata.org./a{?x}",
            "https://www.mischooldata.com/a{?x}", "https://evil.example/www.mischooldata.org{?x}",
            "https://evil.example?https://www.mischooldata.org{&x}", "https://evil.example#www.mischooldata.org",
            "https://www\u3002mischooldata.org/a", "https://www.mischooldat\u0430.org/a", "https://[::1]/a{?x}",
            "https://127.0.0.1/a{?x}", "https://2130706433/a{?x}", "https://0x7f.1/a{?x}", "https://{host}/a",
            "{+address}", "{scheme}://www.mischooldata.org/a", " https://www.mischooldata.org/a",
            "https://www.mischooldata.org/a ", "https://www_x.mischooldata.org/a"})
    void refusesATemplateOfAnotherPlace(String template) {
        assertThat(ReportUrlTemplate.parse(template, SOURCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "Snapshot", "1-D,1185,105,0~2-A,0,0,0", "1-S,9999999,9999999,9999999",
            "x.y-z_w~v"})
    void keepsACodeInsideItsParameter(String value) {
        URI address = at("/a{?x}").address(Map.of("x", value)).orElseThrow();

        assertThat(Origin.of(address)).contains(SOURCE);
        assertThat(address.getRawPath()).isEqualTo("/a");
        assertThat(address.getRawFragment()).isNull();
        assertThat(address.getRawQuery()).startsWith("x=").matches("x=[A-Za-z0-9%._~-]*");
        assertThat(URLDecoder.decode(address.getRawQuery().substring(2), StandardCharsets.UTF_8))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@evil.example", "//evil.example", "https://evil.example", "&admin=1", "&x=2", "#f", "%23",
            "%26admin=1", "?y=1", "/../..", "\\evil", "a b", "+", ";a=b", "<script>", "\"", "'", "{x}", "\u00e9",
            "\uD83D\uDE00", "%2C", "1234567890", "1234-567-890"})
    void refusesAValueThatIsNoCode(String value) {
        assertThat(at("/a{?x}").address(Map.of("x", value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: b=c", "\u0000", "\t", "\u202Eabc", "\u200B", "\uD800"})
    void refusesHiddenCharactersInAValue(String value) {
        assertThat(at("/a{?x}").address(Map.of("x", value))).isEmpty();
    }

    @Test
    void refusesAValueWithoutAVariable() {
        assertThat(at("/a{?x}").address(Map.of("token", "1"))).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(at("/a{?x}").address(Map.of("x", "a".repeat(501)))).isEmpty();
        assertThat(at("/a{?x,y,z}").address(Map.of("x", ",".repeat(500), "y", ",".repeat(500), "z", ",".repeat(500))))
                .isEmpty();
        assertThat(ReportUrlTemplate.parse("https://www.mischooldata.org/" + "a".repeat(2_000), SOURCE)).isEmpty();
    }

    private static ReportUrlTemplate at(String rest) {
        return ReportUrlTemplate.parse("https://www.mischooldata.org" + rest, SOURCE).orElseThrow();
    }
}
