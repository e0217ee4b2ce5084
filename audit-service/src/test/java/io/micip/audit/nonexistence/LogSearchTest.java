package io.micip.audit.nonexistence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.audit.entry.SourceRecord;
import io.micip.audit.entry.SourceRecords;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.intake.SignedLogs;
import io.micip.audit.proof.TrustPolicy;
import io.micip.chassis.stores.NameSearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogSearchTest {
    @TempDir
    Path folder;

    private OpenLog log;

    @BeforeEach
    void open() {
        log = SignedLogs.open(folder, TrustPolicy.of(List.of()));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pupil:\\nAlex Example", "Alex\\tExample", "Alex Ex\\u00e1mple",
            "{\\\"of\\\":\\\"Alex Example\\\"}",
            "{\\\"of\\\":\\\"Pupil:\\\\nAlex Example\\\"}"})
    void findsANameInEveryWordOfAnEntry(String text) throws Exception {
        SignedLogs.take(log, List.of(SourceRecords.event(0, 0), event(1, text)));

        assertThat(search(0).places()).containsExactly("log/0/1");
    }

    @Test
    void findsNoNameFromOneValueOnIntoTheNext() throws Exception {
        SignedLogs.take(log, List.of(SourceRecords.event(0, 0, "{\"a\":\"Alex\",\"b\":\"Example\"}")));

        assertThat(search(0).found()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"Pupil:\\nAlex Example\"}", "Alex Ex\\u00e1mple",
            "Alex Example, a text of 65 bytes, and 65 is how ASCII writes an A"})
    void findsANameInARecordThatWasPutAside(String value) throws Exception {
        SignedLogs.take(log, List.of(SourceRecords.record(0, Map.of(), value)));

        assertThat(search(1).places()).containsExactly("log-aside/0/0");
    }

    @Test
    void saysWhatItMisses() {
        SignedLogs.take(log, List.of(SourceRecords.event(0, 0)));

        assertThatThrownBy(() -> search(1)).isInstanceOf(IOException.class);
    }

    private static SourceRecord event(int offset, String text) {
        return SourceRecords.event(offset, offset, "{\"text\":\"" + text + "\"}");
    }

    private SearchResult.SearchedLog search(long aside) throws Exception {
        return new LogSearch(new NameSearch(List.of("Alex Example"))).in(log, log.served().orElseThrow(), aside,
                _ -> {});
    }
}
