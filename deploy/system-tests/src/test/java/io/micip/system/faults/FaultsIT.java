package io.micip.system.faults;

import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.system.OnPlatform;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/// kill -9 of every process in mid-work, twice. `deploy/system-tests/faults --kills=20` does it longer.
@ExtendWith(OnPlatform.class)
class FaultsIT {
    private static final int KILLS = 2;
    private static final long SEED = 1;

    @Test
    void nothingIsLostDoubledOrReorderedWhenProcessesAreKilled(RunningPlatform platform, TestReporter reporter)
            throws Exception {
        var report = new FaultRun(platform, SEED).kill(List.of(Part.values()), KILLS);
        reporter.publishEntry(report.text());
        Files.writeString(platform.root().resolve("deploy/system-tests/target/faults.txt"), report.text());
        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.acknowledged()).as(report.text()).isGreaterThan(100);
    }
}
