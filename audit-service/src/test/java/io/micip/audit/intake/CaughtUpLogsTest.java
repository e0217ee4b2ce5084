package io.micip.audit.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.directorylog.DirectoryLogStores;
import io.micip.audit.proof.TrustPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CaughtUpLogsTest {
    @TempDir
    Path folder;

    private Logs logs;
    private OpenLog log;

    @BeforeEach
    void open() {
        var stores = new DirectoryLogStores(folder.resolve("log"));
        var set = LogSet.open(folder, "0123456789abcdef", "log.example", stores, TrustPolicy.of(List.of()));
        logs = new Logs(set, true, new LogMetrics(new SimpleMeterRegistry()));
        log = logs.openFor(0, "topic-id");
        log.extension().attach("topic-id", List.of());
        SignedLogs.grow(log, 3);
        logs.partitions(1);
        logs.fault(null);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void areAllOnceEachShowsWhatWasSent() throws Exception {
        assertThat(caughtUp(3).all()).containsExactly(log);
    }

    @Test
    void areWaitedFor() throws Exception {
        var growing = new CaughtUpLogs(logs, () -> {
            Thread.ofVirtual().start(() -> SignedLogs.grow(log, 5));
            return Map.of(0, 5L);
        });

        assertThat(growing.all().getFirst().served().orElseThrow().size()).isEqualTo(5);
    }

    @Test
    void areNotWhileOneIsBehind() {
        areBehind(caughtUp(4), "log/0");
    }

    @Test
    void areNotWhileOneStandsStill() {
        log.stop("the partition was changed");

        areBehind(caughtUp(3), "log/0");
    }

    @Test
    void areNotWhileTheyAreNotExtended() {
        logs.fault("no broker");

        areBehind(caughtUp(3), "logs");
    }

    @Test
    void areNotWhileAPartitionHasNone() {
        areBehind(new CaughtUpLogs(logs, () -> Map.of(0, 3L, 1, 0L)), "log/1");
    }

    @Test
    void areNotWhileNobodySaysHowFarTheyMustBe() {
        areBehind(new CaughtUpLogs(logs, () -> {
            throw new IOException("no broker");
        }), "logs");
    }

    private CaughtUpLogs caughtUp(long end) {
        return new CaughtUpLogs(logs, () -> Map.of(0, end));
    }

    private static void areBehind(CaughtUpLogs logs, String what) {
        assertThatThrownBy(logs::all).isInstanceOf(CaughtUpLogs.Behind.class).hasMessage(what);
    }
}
