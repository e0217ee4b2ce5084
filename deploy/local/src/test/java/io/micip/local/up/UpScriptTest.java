package io.micip.local.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// `deploy/up` itself, in a checkout where nothing is built, with few programs on the path and a build that always fails.
class UpScriptTest {

    private static final Path BASH = Path.of("/bin/bash");
    private static final List<String> PROGRAMS = List.of("awk", "cat", "cut", "dirname", "find", "grep", "readlink",
            "sha256sum");

    @TempDir
    Path root;

    @BeforeEach
    void checkout() throws IOException {
        assumeThat(BASH).isExecutable();
        Files.createDirectories(root.resolve("deploy"));
        Files.createDirectories(root.resolve("bin"));
        Files.createDirectories(root.resolve("gateway/src/main"));
        Files.copy(Path.of("../up").toRealPath(), root.resolve("deploy/up"));
        Files.createFile(root.resolve("pom.xml"));
        for (var program : PROGRAMS) {
            Files.createSymbolicLink(root.resolve("bin").resolve(program), found(program));
        }
        program("mvnw", "exit 1");
        freeKilobytes(50_000_000);
    }

    @Test
    void namesTheCureWhereNodeIsMissing() throws Exception {
        assertThat(up()).contains("The platform was not started.", "Cure: install Node 20.19 or newer with npm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v18.20.4", "v20.18.3", "v9.0.0", "nonsense", ""})
    void namesTheCureWhereNodeIsTooOld(String version) throws Exception {
        node(version);

        assertThat(up()).contains("Cure: install Node 20.19 or newer with npm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v20.20.2", "v22.1.0", "v24.0.0"})
    void buildsWithANodeThatIsNewEnoughAndNamesTheCureWhereThatFails(String version) throws Exception {
        node(version);

        assertThat(up()).contains("building gateway", "The build failed. Cure: ").doesNotContain("install Node");
    }

    @Test
    void namesTheCureWhereTheDiskIsFull() throws Exception {
        node("v20.19.0");
        freeKilobytes(1_000_000);

        assertThat(up()).contains("Less than 2 GB are free where " + root, "Cure: free space")
                .doesNotContain("building");
    }

    @Test
    void saysHowToBuildWhatIsToRunAsBuilt() throws Exception {
        assertThat(up("--as-built")).contains("is not built. Cure: deploy/up without --as-built.");
    }

    @Test
    void saysWhichOptionsThereAre() throws Exception {
        assertThat(up("--fast")).startsWith("usage: deploy/up").contains("MICIP_GATEWAY_LIMITS_*");
    }

    private String up(String... options) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(BASH.toString(), root.resolve("deploy/up").toString());
        builder.command().addAll(List.of(options));
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", root.resolve("bin").toString(), "HOME", root.toString(), "JAVA_HOME",
                        System.getProperty("java.home")));
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isNotZero();
        return said;
    }

    private void node(String version) throws IOException {
        program("bin/node", "echo '" + version + "'");
        program("bin/npm", "exit 0");
    }

    private void freeKilobytes(long free) throws IOException {
        program("bin/df", "echo Filesystem; echo 'disk 90000000 1 " + free + " 1% /'");
    }

    private void program(String path, String line) throws IOException {
        var file = Files.writeString(root.resolve(path), "#!" + BASH + "\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path found(String program) {
        return List.of(Path.of("/usr/bin"), Path.of("/bin")).stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + program));
    }
}
