package io.micip.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.WebhookReceiver.Mood;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Records sent on to a receiver that refuses, hangs, breaks off and goes away: each comes at least once, in the order of its
/// log, signed; and the service goes on meanwhile.
@ExtendWith({MongoServer.class, KafkaServer.class})
class ForwardingServiceTest {
    @TempDir
    Path folder;

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private RunningAudit start() throws IOException {
        return RunningAudit.start(folder, Map.of("micip.forwarding.targets.siem.url", receiver.origin() + "/hook",
                "micip.forwarding.targets.siem.secret", WebhookReceiver.SECRET, "micip.forwarding.demo-origins",
                receiver.origin(), "micip.forwarding.patience", "1s", "micip.forwarding.first-pause", "50ms",
                "micip.forwarding.longest-pause", "300ms"));
    }

    private static List<String> tell(RunningAudit audit, String what) {
        var subjects = IntStream.range(0, 5).mapToObj(i -> "/" + what + "/" + i).toList();
        subjects.forEach(subject -> {
            audit.tell("82030", "t", subject, "{}");
            audit.tell("82015", "t", subject + "/other", "{}");
        });
        return subjects;
    }

    private void awaitTaken(List<String> subjects) {
        await().atMost(RunningAudit.PATIENCE)
                .untilAsserted(() -> assertThat(receiver.subjects()).containsAll(subjects));
    }

    private void awaitTreated(Mood mood) {
        await().atMost(RunningAudit.PATIENCE).until(() -> receiver.treated(mood) >= 2);
    }

    @Test
    void sendsEachRecordAtLeastOnceInOrderWhateverHappensToTheReceiver() throws IOException {
        try (var audit = start()) {
            awaitTaken(tell(audit, "well"));

            receiver.feels(Mood.REFUSES);
            var refused = tell(audit, "refused");
            awaitTreated(Mood.REFUSES);
            assertThat(audit.manage("/actuator/health")).contains("siem, log ", "it answers 500");
            receiver.feels(Mood.TAKES_AND_BREAKS_OFF);
            awaitTreated(Mood.TAKES_AND_BREAKS_OFF);
            receiver.goesDown();
            var down = tell(audit, "down");
            audit.recordOf("/down/4", audit.token("auditor@state:MI"));
            receiver.feels(Mood.SAYS_NOTHING);
            receiver.comesBack();
            var slow = tell(audit, "slow");
            awaitTreated(Mood.SAYS_NOTHING);
            assertThat(audit.manage("/actuator/health")).contains("no answer within 1 seconds");
            receiver.feels(Mood.TAKES);

            awaitTaken(refused);
            awaitTaken(down);
            awaitTaken(slow);
            receiver.assertSignedAndInOrder();
        }
    }

    @Test
    void goesOnBehindWhatWasTakenWhenTheServiceStartsAgain() throws IOException {
        try (var audit = start()) {
            awaitTaken(tell(audit, "before"));
            await().atMost(RunningAudit.PATIENCE).until(() -> lag(audit) == 0);
            audit.restart(() -> tell(audit, "meanwhile"));
            awaitTaken(List.of("/meanwhile/4", "/meanwhile/4/other"));

            receiver.assertSignedAndInOrder();
            assertThat(receiver.subjects()).filteredOn("/before/0"::equals).hasSize(1);
            assertThat(audit.manage("/actuator/prometheus")).contains("micip_audit_forwarding_oldest_seconds",
                    "micip_audit_forwarding_success_seconds", "micip_audit_forwarding_sent_total");
            audit.recordOf("/forwarding/siem*", audit.token("auditor@state:MI"));
        }
    }

    private static double lag(RunningAudit audit) {
        return audit.manage("/actuator/prometheus").lines()
                .filter(line -> line.startsWith("micip_audit_forwarding_lag{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
