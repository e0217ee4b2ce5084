package io.micip.agreement.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import io.micip.notes.CanonicalJson;
import io.micip.notes.Sha256;

/// Reads a record and recomputes every hash in it: that each signature is under a text and a Schedule A which stand in the
/// record with exactly the words and lines that were signed.
final class RecordCheck {

    private final Set<String> texts = new HashSet<>();
    private final Set<String> schedules = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    private RecordCheck() {}

    /// What does not fit, in words; nothing where all does.
    ///
    /// @throws CanonicalJson.NotCanonical if it is no JSON
    static List<String> findings(byte[] record) {
        JsonNode content = CanonicalJson.read(record);
        RecordCheck check = new RecordCheck();
        if (!content.path("format").asString("").equals(AgreementRecord.FORMAT)) {
            return List.of("it is no record of format " + AgreementRecord.FORMAT);
        }
        if (!Arrays.equals(CanonicalJson.write(content), record)) {
            check.wrong.add("it is not written in canonical form");
        }
        content.path("texts").forEach(check::text);
        content.path("scheduleA").path("versions").forEach(check::schedule);
        content.path("signatures").forEach(check::signature);
        content.path("amendments").forEach(check::signature);
        extensions(content).forEach(check::extension);
        return List.copyOf(check.wrong);
    }

    /// Under which signature of the district each Schedule A of a record stands, a sentence each.
    ///
    /// @throws CanonicalJson.NotCanonical if it is no JSON
    static List<String> standings(byte[] record) {
        JsonNode content = CanonicalJson.read(record);
        ScheduleStandings standings = new ScheduleStandings(content);
        return content.path("scheduleA").path("versions").valueStream()
                .map(schedule -> "Schedule A version " + schedule.path("content").path("version") + ": "
                        + standings.of(schedule))
                .toList();
    }

    private static List<JsonNode> extensions(JsonNode content) {
        List<JsonNode> all = new ArrayList<>();
        content.path("past").forEach(term -> term.path("extensions").forEach(all::add));
        content.path("current").path("extensions").forEach(all::add);
        content.path("renewal").path("extensions").forEach(all::add);
        return all;
    }

    private void text(JsonNode text) {
        String sha256 = Sha256.hex(text.path("body").asString("").getBytes(StandardCharsets.UTF_8));
        if (!sha256.equals(text.path("sha256").asString(""))) {
            wrong.add("text " + text.path("version") + " has other words than its SHA-256 says");
        }
        texts.add(text.path("version") + " " + sha256);
    }

    private void schedule(JsonNode schedule) {
        JsonNode content = schedule.path("content");
        String sha256 = Sha256.hex(CanonicalJson.write(content));
        if (!sha256.equals(schedule.path("sha256").asString(""))) {
            wrong.add("Schedule A version " + content.path("version") + " has other lines than its SHA-256 says");
        }
        schedules.add(content.path("version") + " " + sha256);
    }

    private void extension(JsonNode extension) {
        signature(extension.path("asked"));
        if (extension.has("answer")) {
            signature(extension.path("answer").path("by"));
        }
    }

    private void signature(JsonNode signature) {
        if (!texts.contains(identity(signature.path("text")))) {
            wrong.add("the signature of " + signature.path("at") + " is under a text that does not stand here");
        }
        if (!schedules.contains(identity(signature.path("scheduleA")))) {
            wrong.add("the signature of " + signature.path("at") + " is under a Schedule A that does not stand here");
        }
    }

    private static String identity(JsonNode signed) {
        return signed.path("version") + " " + signed.path("sha256").asString("");
    }
}
