package io.micip.audit.pack;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.micip.notes.Malformed;

/// What is in a pack. Its SHA-256 is an entry of a log, so nobody changes a byte of a pack unseen.
/// @param format 1
/// @param packId the id that the log's entry names
/// @param madeAt when the pack was made
/// @param asked the filter's parameters, as they were sent
/// @param records how many records the pack has
/// @param logs each log that the answer was made from
/// @param files SHA-256 (hex) of every other file of the pack but the manifest's proof, by name
record PackManifest(int format, String packId, Instant madeAt, SortedMap<String, String> asked, int records,
        List<LogHead> logs, SortedMap<String, String> files) {
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();

    /// A log, as far as the answer went.
    /// @param log number of the log
    /// @param origin its name
    /// @param size entries
    /// @param root of the tree over them, base64
    record LogHead(int log, String origin, long size, String root) {}

    PackManifest {
        asked = new TreeMap<>(asked);
        logs = List.copyOf(logs);
        files = new TreeMap<>(files);
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /// @throws Malformed if it is none
    static PackManifest parse(byte[] bytes) {
        try {
            var read = JSON.readValue(bytes, PackManifest.class);
            if (read.format() != FORMAT) {
                throw new Malformed(PackFiles.MANIFEST + ": format " + read.format() + " (expected: " + FORMAT + ")");
            }
            return read;
        } catch (JacksonException | NullPointerException _) {
            throw new Malformed(PackFiles.MANIFEST + ": is no manifest of an evidence pack");
        }
    }
}
