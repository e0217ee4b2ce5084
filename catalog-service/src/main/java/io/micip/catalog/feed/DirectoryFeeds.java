package io.micip.catalog.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

import io.micip.catalog.feed.Feeds.Answer;

/// Reads feeds from directories, for sources that publish none: one JSON file of the format, or several that are one feed
/// in parts. The first by name says format, source and version; each adds its locations, nodes and tombstones. The tag of
/// a copy is the hash of all bytes.
final class DirectoryFeeds {
    private static final String FILES = "*.json";
    private static final List<String> SAME_IN_ALL = List.of("format", "source", "version");
    private static final List<String> JOINED = List.of("locations", "nodes", "tombstones");

    private final Reading reading;

    DirectoryFeeds() {
        this(DirectoryFeeds::read);
    }

    /// @param reading reads one of the files
    DirectoryFeeds(Reading reading) {
        this.reading = reading;
    }

    /// @param etag of the copy we have, or null
    Answer ask(Path directory, @Nullable String etag) {
        try {
            var before = listing(directory);
            if (before.isEmpty()) {
                return new Answer.Failed(Fault.UNREADABLE);
            }
            if (before.values().stream().mapToLong(Seen::size).sum() > FeedReader.LARGEST) {
                return new Answer.Failed(Fault.TOO_LARGE);
            }
            var contents = new TreeMap<String, byte[]>();
            for (var name : before.keySet()) {
                contents.put(name, reading.read(directory.resolve(name)));
            }
            return before.equals(listing(directory)) ? answer(contents, etag) : new Answer.Failed(Fault.CHANGING);
        } catch (IOException | DirectoryIteratorException _) {
            return new Answer.Failed(Fault.UNREADABLE);
        }
    }

    private static Answer answer(SortedMap<String, byte[]> files, @Nullable String etag) {
        var tag = tag(files);
        if (tag.equals(etag)) {
            return new Answer.Unchanged();
        }
        if (files.size() == 1) {
            return new Answer.Document(files.firstEntry().getValue(), tag);
        }
        try {
            return new Answer.Document(joined(List.copyOf(files.values())), tag);
        } catch (Absurd absurd) {
            return new Answer.Failed(absurd.fault());
        }
    }

    /// What may be read, by name. A link is followed, but not out of the directory.
    private static SortedMap<String, Seen> listing(Path directory) throws IOException {
        var inside = directory.toRealPath();
        var seen = new TreeMap<String, Seen>();
        try (var files = Files.newDirectoryStream(directory, FILES)) {
            for (var file : files) {
                var real = file.toRealPath();
                if (!real.startsWith(inside) || !Files.isRegularFile(real)) {
                    throw new IOException("leads out of the directory");
                }
                seen.put(file.getFileName().toString(),
                        new Seen(Files.size(real), Files.getLastModifiedTime(real).toMillis()));
            }
        }
        return seen;
    }

    private static byte[] read(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(FeedReader.LARGEST);
        }
    }

    /// @throws Absurd where a part is no JSON object, or says another format, source or version than the first
    private static byte[] joined(List<byte[]> parts) {
        var documents = new ArrayList<ObjectNode>();
        for (var part : parts) {
            documents.add(object(part));
        }
        var first = documents.getFirst();
        for (var next : documents.subList(1, documents.size())) {
            if (SAME_IN_ALL.stream().anyMatch(name -> next.has(name) && !next.get(name).equals(first.get(name)))) {
                throw new Absurd(Fault.NOT_THE_FORMAT, "a part of another format, source or version");
            }
            JOINED.forEach(name -> append(first, next, name));
        }
        return FeedJson.MAPPER.writeValueAsBytes(first);
    }

    private static ObjectNode object(byte[] part) {
        try {
            if (FeedJson.MAPPER.readTree(part) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException _) {
            throw new Absurd(Fault.NOT_JSON, part.length + " bytes");
        }
        throw new Absurd(Fault.NOT_THE_FORMAT, "a part that is no object");
    }

    private static void append(ObjectNode first, ObjectNode next, String name) {
        if (!next.has(name)) {
            return;
        }
        if (!next.get(name).isArray() || first.has(name) && !first.get(name).isArray()) {
            throw new Absurd(Fault.NOT_THE_FORMAT, name);
        }
        first.withArrayProperty(name).addAll(next.get(name).asArray());
    }

    private static String tag(SortedMap<String, byte[]> files) {
        var all = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            all.writeBytes((name + "/" + bytes.length + "/").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(bytes);
        });
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
            return '"' + HexFormat.of().formatHex(hash) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }

    /// Reads a whole file.
    interface Reading {
        byte[] read(Path file) throws IOException;
    }

    /// How a file looked.
    private record Seen(long size, long changedAt) {}
}
