package io.micip.audit.cosigning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.intake.OpenLog;
import io.micip.audit.intake.SignedLogs;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.proof.TrustPolicy.Witness;
import io.micip.audit.witness.AddCheckpoint;
import io.micip.notes.NoteSigner;
import io.micip.testservers.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;

class CosigningRoundTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final NoteSigner ONE = NoteSigner.generate("witness.example/1");
    private static final NoteSigner TWO = NoteSigner.generate("witness.example/2");
    private static final TrustPolicy POLICY = TrustPolicy.parse("""
            witness one %s
            witness two %s
            group both all one two
            quorum both
            """.formatted(ONE.cosignerKey(), TWO.cosignerKey()));

    @TempDir
    Path folder;

    private final MovingClock clock = MovingClock.at(NOON.toString());
    private final List<String> asked = new ArrayList<>();
    private final Scripted witnesses = new Scripted();
    private OpenLog log;
    private CosigningRound round;

    /// Witnesses that cosign whatever is right for the size they are at, unless a test says otherwise.
    private final class Scripted implements Witnesses {
        private final java.util.Map<String, Long> sizes = new java.util.concurrent.ConcurrentHashMap<>();
        private final java.util.Map<String, Witnesses> others = new java.util.concurrent.ConcurrentHashMap<>();

        @Override
        public Reply ask(Witness witness, AddCheckpoint request) throws IOException {
            synchronized (asked) {
                asked.add(witness.name() + " from " + request.oldSize());
            }
            var other = others.get(witness.name());
            if (other != null) {
                return other.ask(witness, request);
            }
            long size = sizes.getOrDefault(witness.name(), 0L);
            if (request.oldSize() != size) {
                return new Reply.OtherSize(size);
            }
            sizes.put(witness.name(),
                    Long.valueOf(request.checkpoint().text().lines().skip(1).findFirst().orElseThrow()));
            var signer = witness.name().equals("one") ? ONE : TWO;
            return new Reply.Lines(
                    signer.cosign(request.checkpoint().text(), clock.instant().getEpochSecond()).lines());
        }
    }

    @BeforeEach
    void begin() {
        log = SignedLogs.open(folder, POLICY);
        SignedLogs.grow(log, 5);
        round = new CosigningRound(POLICY, witnesses, clock);
    }

    @AfterEach
    void end() {
        log.close();
    }

    private Standing standing(int witness) {
        return round.standing(POLICY.witnesses().get(witness));
    }

    @Test
    void attachesTheCosignaturesToTheCheckpointThatIsServed() {
        assertThat(log.witnessed()).isEmpty();
        assertThat(round.go(log)).isTrue();

        var served = log.served().orElseThrow().note();
        assertThat(served.verifiedBy(List.of(log.key(), ONE.cosignerKey(), TWO.cosignerKey()))).hasSize(3);
        assertThat(log.witnessed().orElseThrow().note()).hasToString(served.toString());
        assertThat(log.cosigned().seenBy(ONE.cosignerKey()))
                .hasValueSatisfying(seen -> assertThat(seen.at()).isEqualTo(NOON));
    }

    @Test
    void servesWhatIsNewAtOnceAndProvesByWhatIsWitnessed() {
        round.go(log);
        SignedLogs.grow(log, 8);

        assertThat(log.served().orElseThrow().size()).isEqualTo(8);
        assertThat(log.served().orElseThrow().note().toString()).doesNotContain("witness.example");
        assertThat(log.provable(4).orElseThrow().size()).isEqualTo(5);
        assertThat(log.provable(5).orElseThrow().size()).isEqualTo(8);
    }

    @Test
    void asksAgainOnlyForWhatIsNewOrOld() {
        round.go(log);
        assertThat(round.go(log)).isFalse();
        clock.pass(CosigningRound.REFRESH);
        assertThat(round.go(log)).isTrue();
        SignedLogs.grow(log, 8);
        round.go(log);

        assertThat(asked.stream().filter(ask -> ask.startsWith("one")).toList()).containsExactly("one from 0",
                "one from 5", "one from 5");
    }

    @Test
    void learnsFromAWitnessWhatItHasSeen() {
        witnesses.sizes.put("two", 3L);

        assertThat(round.go(log)).isTrue();
        assertThat(asked).contains("two from 0", "two from 3");
        assertThat(log.witnessed()).isPresent();
    }

    @Test
    void saysOfAWitnessThatIsAheadThatItIs() {
        witnesses.sizes.put("two", 9L);
        round.go(log);

        assertThat(standing(1).trouble().orElseThrow()).contains("has seen 9 entries, more than the 5");
        assertThat(log.witnessed()).isEmpty();
    }

    @Test
    void asksAWitnessAgainThatOnceNamedASizeItCannotHaveSeen() {
        witnesses.others.put("two", (_, _) -> new Witnesses.Reply.OtherSize(100_000_000_000_000_000L));
        round.go(log);
        assertThat(standing(1).trouble()).isPresent();

        witnesses.others.clear();
        clock.pass(Duration.ofMinutes(1));
        round.go(log);

        assertThat(standing(1).trouble()).isEmpty();
        assertThat(log.witnessed()).isPresent();
    }

    @Test
    void isNotWitnessedWithTooFewAndKeepsTheOneThatCame() {
        witnesses.others.put("two", (_, _) -> {
            throw new IOException("no answer within 2 seconds");
        });
        round.go(log);

        assertThat(log.witnessed()).isEmpty();
        assertThat(log.served().orElseThrow().note().toString()).contains("witness.example/1");
        assertThat(standing(1).trouble()).contains("no answer within 2 seconds");
        assertThat(standing(0).trouble()).isEmpty();
    }

    @Test
    void leavesAWitnessThatFailsAloneForLongerEachTime() {
        witnesses.others.put("two", (_, _) -> new Witnesses.Reply.Refused("it answers 500"));
        for (int second = 0; second < 200; second++) {
            round.go(log);
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(asked.stream().filter("two from 0"::equals)).hasSizeBetween(6, 10);
        witnesses.others.clear();
        clock.pass(Duration.ofMinutes(1));
        assertThat(round.go(log)).isTrue();
        assertThat(log.witnessed()).isPresent();
    }

    @Test
    void takesNoCosignatureOfAnotherKeyOrAnotherCheckpoint() {
        var stranger = NoteSigner.generate("witness.example/2");
        for (var wrong : List.of(stranger.cosign("other\n", 1), TWO.cosign("other\n", 1))) {
            witnesses.others.put("two", (_, _) -> new Witnesses.Reply.Lines(wrong.lines()));
            round.go(log);
            clock.pass(Duration.ofMinutes(2));
        }
        witnesses.others.put("two", (_, _) -> new Witnesses.Reply.Lines("nonsense"));
        round.go(log);

        assertThat(standing(1).trouble()).isPresent();
        assertThat(log.served().orElseThrow().note().toString()).doesNotContain("witness.example/2");
    }

    @Test
    void keepsCosignaturesOverARestart() throws IOException {
        round.go(log);
        String before = log.served().orElseThrow().note().toString();
        log.close();
        log = SignedLogs.open(folder, POLICY);

        assertThat(log.served().orElseThrow().note()).hasToString(before);
        assertThat(log.witnessed()).isPresent();
        assertThat(log.cosigned().seenBy(TWO.cosignerKey())).isPresent();
    }

    @Test
    void passesOverKeptCosignaturesThatAreDamaged() throws IOException {
        round.go(log);
        log.close();
        for (String file : List.of("newest", "witnessed")) {
            Path kept = folder.resolve("cosigned/0").resolve(file);
            Files.writeString(kept, Files.readString(kept).replace("\n5\n", "\n6\n"));
        }
        log = SignedLogs.open(folder, POLICY);

        assertThat(log.witnessed()).isEmpty();
        assertThat(log.served()).isPresent();
    }

    @Test
    void countsForTheQuorumOnlyWhatThePolicyOfTodayNames() {
        round.go(log);
        log.close();
        log = SignedLogs.open(folder, TrustPolicy.parse("witness three "
                + NoteSigner.generate("witness.example/3").cosignerKey() + "\nquorum three\n"));

        assertThat(log.witnessed()).isEmpty();
    }
}
