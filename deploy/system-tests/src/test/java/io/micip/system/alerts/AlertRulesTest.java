package io.micip.system.alerts;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class AlertRulesTest {

    private final AlertRules alerts;

    AlertRulesTest() throws IOException {
        alerts = AlertRules.ofCheckout();
    }

    @Test
    void fireWhenTheyShouldAndOnlyThen() throws Exception {
        var promtool = new ProcessBuilder("promtool", "test", "rules", "micip.rules.test.yml")
                .directory(alerts.folder().toFile()).redirectErrorStream(true);
        assumeTrue(isInstalled("promtool"), "promtool is not installed (Debian: prometheus)");

        var run = promtool.start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
    }

    @Test
    void haveATestEach() throws IOException {
        var tests = Files.readString(alerts.folder().resolve("micip.rules.test.yml"));

        assertThat(alerts.names()).doesNotHaveDuplicates().hasSizeGreaterThan(10).allSatisfy(name -> assertThat(tests)
                .contains("alertname: " + name + ", exp_alerts: []", "alertname: " + name + "\n"));
    }

    @Test
    void nameAPageThatSaysWhatToDo() throws IOException {
        assertThat(alerts.runbooks()).hasSameSizeAs(alerts.names());
        for (var runbook : alerts.runbooks()) {
            var at = runbook.split("#");
            var page = alerts.folder().resolve("../..").resolve(at[0]).normalize();
            assertThat(headings(page)).as(runbook).contains(at[1]);
        }
    }

    private static Set<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
