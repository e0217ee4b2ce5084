package io.micip.agreement.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// Under which signature of the district each Schedule A of a record stands.
final class ScheduleStandings {

    private final Map<String, JsonNode> firstSignatures = new HashMap<>();

    ScheduleStandings(JsonNode record) {
        Stream.concat(record.path("signatures").valueStream(), record.path("amendments").valueStream())
                .filter(signature -> signature.path("side").asString("").equals("district"))
                .forEach(signature -> firstSignatures
                        .putIfAbsent(signature.path("scheduleA").path("sha256").asString(""), signature));
    }

    /// The first signature of the district under this very Schedule A, in words.
    ///
    /// @param schedule one of `scheduleA.versions` of the record
    String of(JsonNode schedule) {
        JsonNode signature = firstSignatures.get(schedule.path("sha256").asString(""));
        return signature == null
                ? "not signed"
                : "signed by " + signer(signature) + " at " + signature.path("at").asString();
    }

    /// Who signed, by name and title where the record has them, else by account.
    static String signer(JsonNode signature) {
        JsonNode official = signature.path("official");
        return official.isMissingNode()
                ? "account " + signature.path("signer").path("id").asString("")
                : official.path("name").asString("") + ", " + official.path("title").asString("");
    }
}
