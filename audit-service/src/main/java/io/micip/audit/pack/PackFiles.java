package io.micip.audit.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import io.micip.audit.record.Place;
import io.micip.notes.Malformed;

/// The files of a pack by name, and the zip that holds them.
final class PackFiles {
    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_PROOF = "manifest.tlog-proof";
    static final String README = "README.txt";
    static final String POLICY = "published.tlog-policy";
    static final String CSV = "records.csv";
    static final String JSON = "records.ndjson";
    static final String PDF = "records.pdf";
    static final String PROOFS = "proofs/";

    private static final int MOST_FILES = 5_000;
    private static final long MOST_BYTES = 64L << 20;

    private PackFiles() {}

    static String proofOf(Place place) {
        return PROOFS + place.log() + "-" + place.index() + ".tlog-proof";
    }

    /// Writes the files in this order.
    static void zip(Map<String, byte[]> files, Instant madeAt, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var file : files.entrySet()) {
            var entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(madeAt.atOffset(ZoneOffset.UTC).toLocalDateTime());
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /// Reads a zip, however hostile. What stands in its list at the end, which most programs read, must be what stands in
    /// it from the front.
    ///
    /// @throws Malformed if it is none, has a name twice, or is larger than any pack
    static SortedMap<String, byte[]> unzip(byte[] zip) {
        try {
            var inOrder = fromTheFront(zip);
            var listed = asListed(zip);
            if (!inOrder.keySet().equals(listed.keySet()) || inOrder.isEmpty()) {
                throw new Malformed("pack: what the zip lists is not what is in it");
            }
            inOrder.forEach((name, content) -> {
                if (!Arrays.equals(content, listed.get(name))) {
                    throw new Malformed(name + ": stands in the zip in two versions");
                }
            });
            return inOrder;
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed("pack: is no whole zip (" + e.getMessage() + ")");
        }
    }

    private static SortedMap<String, byte[]> fromTheFront(byte[] zip) throws IOException {
        var files = new Files();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.take(entry.getName(), in);
            }
        }
        return files.read;
    }

    private static SortedMap<String, byte[]> asListed(byte[] zip) throws IOException {
        var copy = java.nio.file.Files.createTempFile("micip", ".zip");
        try {
            java.nio.file.Files.write(copy, zip);
            var files = new Files();
            try (var in = new ZipFile(copy.toFile())) {
                for (var entry : in.stream().toList()) {
                    try (var content = in.getInputStream(entry)) {
                        files.take(entry.getName(), content);
                    }
                }
            }
            return files.read;
        } finally {
            java.nio.file.Files.delete(copy);
        }
    }

    /// Files as they are read, no more than any pack has.
    private static final class Files {
        private final SortedMap<String, byte[]> read = new TreeMap<>();
        private long left = MOST_BYTES;

        void take(String name, InputStream in) throws IOException {
            byte[] content = in.readNBytes(Math.toIntExact(left + 1));
            left -= content.length;
            if (left < 0 || read.size() == MOST_FILES) {
                throw new Malformed("pack: larger than any pack");
            }
            if (read.put(name, content) != null) {
                throw new Malformed(name + ": stands twice in the pack");
            }
        }
    }
}
