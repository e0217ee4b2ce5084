package io.micip.audit.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.cosigning.Cosigning;
import io.micip.audit.intake.CosignedCheckpoints;
import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TreeHead;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.retention.Retention;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.kafka.KafkaSettings;
import io.micip.chassis.problem.CommonProblems;

/// The logs over HTTP: which there are, their checkpoints and tiles as C2SP tlog-tiles asks, and proofs of their shape.
@RestController
class LogController {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Logs logs;
    private final RecordReading reading;
    private final TrustPolicy policy;
    private final Cosigning cosigning;
    private final KafkaSettings broker;
    private final Retention retention;

    LogController(Logs logs, RecordReading reading, TrustPolicy policy, Cosigning cosigning, KafkaSettings broker,
            Retention retention) {
        this.logs = logs;
        this.cosigning = cosigning;
        this.policy = policy;
        this.reading = reading;
        this.broker = broker;
        this.retention = retention;
    }

    /// A log, and how to check it.
    /// @param indexed entries that can be searched for; below `size` while records are made anew
    /// @param signing whether the instance that answers extends the log and signs; of several that share it, one at most
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogView(int number, String origin, String vkey, List<KeyView> keys, String topic, String topicId,
            int partition, long size,
            long indexed, String root, String checkpoint, boolean signing, @Nullable String stopped,
            WitnessedView witnessed) {}

    /// A key that a log signs with, or did.
    /// @param vkey checks its signatures
    /// @param state `signing`; `retired`: what it signed counts; `dropped`: what it signed does not count by itself
    /// @param from when it was added; none for the key of the first entry
    /// @param until when it ended
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyView(String vkey, String state, @Nullable Instant from, @Nullable Instant until) {}

    /// How far others vouch for a log.
    /// @param asked whether the platform's policy asks for witnesses
    /// @param size entries under the newest checkpoint that enough witnesses have cosigned; none if not yet witnessed
    /// @param witnesses all that the policy names
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WitnessedView(boolean asked, @Nullable Long size, List<WitnessView> witnesses) {}

    /// A witness of a log.
    /// @param name of its key
    /// @param size entries it cosigned last
    /// @param at when, as it says
    /// @param trouble why it does not cosign now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WitnessView(String name, @Nullable Long size, @Nullable Instant at, @Nullable String trouble) {}

    /// Which log holds a district's records.
    record DistrictLog(String code, int log) {}

    /// All logs, and where a district asked for is.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogsView(List<LogView> logs, @Nullable DistrictLog district) {}

    /// Hashes from a leaf to the root of the tree of a size, the leaf's sibling first; base64.
    record InclusionView(int log, long index, long size, String leafHash, String root, List<String> path) {}

    /// Hashes that show that the later tree begins with the earlier one; base64.
    record ConsistencyView(int log, long from, long to, String fromRoot, String toRoot, List<String> path) {}

    @GetMapping("/api/v1/logs")
    LogsView all(Caller caller, @RequestParam @Nullable String district) {
        var views = logs.all().stream().map(this::view).toList();
        if (district == null) {
            return new LogsView(views, null);
        }
        if (!district.matches("[0-9]{5}")) {
            throw RecordQuery.invalid("district", "expected: 5 digits");
        }
        var log = logs.logOf(district);
        return new LogsView(views, log.isPresent() ? new DistrictLog(district, log.getAsInt()) : null);
    }

    private LogView view(OpenLog log) {
        var head = log.served().map(served -> served.checkpoint().head())
                .orElse(TreeHead.EMPTY);
        return new LogView(log.number(), log.origin(), log.key().toString(), keys(log), broker.topic(), log.topicId(),
                log.number(), head.size(), reading.indexed(log), head.root().toBase64(),
                "/log/" + log.number() + "/checkpoint",
                log.isSigning(), log.stopped().orElse(null), witnessed(log));
    }

    private static List<KeyView> keys(OpenLog log) {
        return log.keys().all().stream().map(key -> new KeyView(key.vkey().toString(), key.state().word(),
                key.from().orElse(null), key.until().orElse(null))).toList();
    }

    private WitnessedView witnessed(OpenLog log) {
        var views = policy.witnesses().stream().map(witness -> {
            var seen = log.cosigned().seenBy(witness.key());
            return new WitnessView(witness.key().name(), seen.map(CosignedCheckpoints.Seen::size).orElse(null),
                    seen.map(CosignedCheckpoints.Seen::at).orElse(null),
                    cosigning.trouble(log.number(), witness).orElse(null));
        }).toList();
        return new WitnessedView(policy.asksForWitnesses(), log.witnessed().map(OpenLog.Served::size).orElse(null),
                views);
    }

    @GetMapping("/api/v1/logs/policy")
    ResponseEntity<String> policyOfAll() {
        return policy("micip", logs.all());
    }

    @GetMapping("/api/v1/logs/{number}/policy")
    ResponseEntity<String> policy(@PathVariable String number) {
        return policy("micip-" + number, List.of(log(number)));
    }

    private ResponseEntity<String> policy(String name, List<OpenLog> trusted) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".tlog-policy\"")
                .body(trusted.stream().map(this::minimum).collect(Collectors.joining())
                        + policy.forLogs(trusted.stream().flatMap(log -> log.keys().accepted().stream()).toList()));
    }

    /// For mirrors, which take hashes for the bundles that are refused below it, and for none above; a note for all other
    /// readers of the file.
    private String minimum(OpenLog log) {
        return "# minimum index " + log.origin() + " " + retention.minimumOf(log) + "\n";
    }

    @GetMapping("/api/v1/logs/{number}/proofs/inclusion")
    InclusionView inclusion(Caller caller, @PathVariable String number, @RequestParam @Nullable String index,
            @RequestParam @Nullable String size) {
        var log = log(number);
        long most = served(log);
        long atSize = size == null ? most : number(size, "size", 1, most);
        long at = number(index, "index", 0, atSize - 1);
        var tree = log.tree();
        return new InclusionView(log.number(), at, atSize, tree.leaf(at).toBase64(),
                tree.headAt(atSize).root().toBase64(), base64(tree.inclusion(at, atSize)));
    }

    @GetMapping("/api/v1/logs/{number}/proofs/consistency")
    ConsistencyView consistency(Caller caller, @PathVariable String number, @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        var log = log(number);
        long most = served(log);
        long later = to == null ? most : number(to, "to", 0, most);
        long earlier = number(from, "from", 0, later);
        var tree = log.tree();
        return new ConsistencyView(log.number(), earlier, later, tree.headAt(earlier).root().toBase64(),
                tree.headAt(later).root().toBase64(), base64(tree.consistency(earlier, later)));
    }

    @GetMapping("/log/{number}/checkpoint")
    ResponseEntity<byte[]> checkpoint(@PathVariable String number) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, TEXT).cacheControl(CacheControl.maxAge(FRESH))
                .body(reading.checkpoint(log(number).number()));
    }

    @GetMapping("/log/{number}/witnessed")
    ResponseEntity<byte[]> witnessed(@PathVariable String number) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, TEXT).cacheControl(CacheControl.maxAge(FRESH))
                .body(reading.witnessed(log(number).number()));
    }

    @GetMapping("/log/{number}/tile/{level:[0-9]+}/{*tile}")
    ResponseEntity<byte[]> tile(@PathVariable String number, HttpServletRequest request) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .body(reading.tile(log(number).number(), tilePath(number, request)));
    }

    @GetMapping("/log/{number}/tile/entries/{*tile}")
    ResponseEntity<byte[]> entries(Caller caller, @PathVariable String number, HttpServletRequest request) {
        var log = log(number);
        var path = tilePath(number, request);
        retention.requireGivenOut(log, path);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
                .body(reading.bundle(caller, log.number(), path));
    }

    private static TilePath tilePath(String number, HttpServletRequest request) {
        String prefix = "/log/" + number + "/";
        String path = request.getRequestURI();
        return TilePath.parse(path.startsWith(prefix) ? path.substring(prefix.length()) : "")
                .orElseThrow(CommonProblems::unknown);
    }

    private OpenLog log(String number) {
        if (!number.matches("0|[1-9][0-9]{0,5}")) {
            throw CommonProblems.unknown();
        }
        return logs.log(Integer.parseInt(number)).orElseThrow(CommonProblems::unknown);
    }

    private static long served(OpenLog log) {
        return log.served().orElseThrow(CommonProblems::unknown).size();
    }

    private static long number(@Nullable String text, String parameter, long least, long most) {
        boolean formed = text != null && text.matches("[0-9]{1,18}");
        long number = formed ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw RecordQuery.invalid(parameter,
                    "expected: " + (most < least ? "nothing, the log is empty" : least + " to " + most));
        }
        return number;
    }

    private static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::toBase64).toList();
    }
}
