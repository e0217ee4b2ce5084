package io.micip.system.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UpstartTest {
    private static final String READY = """
            [ "$*" != --prepare ] || { echo prepared; exit 0; }
            mkdir -p "$MICIP_DATA/run"; echo "started with [$*]"; touch "$MICIP_DATA/run/ready"
            trap 'echo stopped; exit 0' TERM; while :; do sleep 0.1; done
            """;

    @TempDir
    private Path root;

    @Test
    void startsWithNothingInItStopsAndStartsAgainWithWhatItHolds() throws Exception {
        var up = Upstart.begin(rootWith(READY), root.resolve("data"), Map.of());
        up.again(Map.of());
        up.stop();
        assertThat(Files.readAllLines(root.resolve("data/up.log")))
                .containsExactly("prepared", "started with [--fresh]", "stopped", "started with []", "stopped");
    }

    @Test
    void startsAgainWithASettingForThatStartAlone() throws Exception {
        var up = Upstart.begin(rootWith("echo \"$SETTING, $MORE\"\n" + READY), root.resolve("data"),
                Map.of("SETTING", "always", "MORE", "no"));
        up.again(Map.of("MORE", "once"));
        up.again(Map.of());
        up.stop();
        assertThat(Files.readAllLines(root.resolve("data/up.log")))
                .filteredOn(line -> line.startsWith("always"))
                .containsExactly("always, no", "always, no", "always, once", "always, no");
    }

    @Test
    void showsTheLastWordsOfAStartThatFailed() throws Exception {
        var broken = rootWith("echo the port 8080 is taken; exit 1\n");
        assertThatThrownBy(() -> Upstart.begin(broken, root.resolve("data"), Map.of())).hasMessageContaining(
                "the port 8080 is taken");
    }

    private Path rootWith(String script) throws Exception {
        var up = root.resolve("deploy/up");
        Files.createDirectories(up.getParent());
        Files.writeString(up, "#!/usr/bin/env bash\n" + script);
        Files.setPosixFilePermissions(up, PosixFilePermissions.fromString("rwxr-xr-x"));
        return root;
    }
}
