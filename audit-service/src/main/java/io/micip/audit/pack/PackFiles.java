package io.micip.audit.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import io.micip.audit.record.Place;
import io.micip.notes.Malformed;

/// The files of a pack by name, and the zip that holds them.
final class PackFiles {
    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_PROOF = "manifest.tlog-proof";
    static final String README = "README.txt";
    static final String CSV = "records.csv";
    static final String JSON = "records.ndjson";
    static final String PDF = "records.pdf";
    static final String PROOFS = "proofs/";

    private static final int MOST_FILES = 5_000;
    private static final long MOST_BYTES = 256L << 20;

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

    /// Reads a zip, however hostile.
    /// @throws Malformed if it is none, has a name twice, or is larger than any pack
    static SortedMap<String, byte[]> unzip(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        long left = MOST_BYTES;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes(Math.toIntExact(left + 1));
                left -= content.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw new Malformed("pack: larger than any pack");
                }
                if (files.put(entry.getName(), content) != null) {
                    throw new Malformed(entry.getName() + ": stands twice in the pack");
                }
            }
        } catch (ZipException e) {
            throw new Malformed("pack: the zip is damaged (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw new Malformed("pack: the zip cannot be read (" + e.getMessage() + ")");
        }
        if (files.isEmpty()) {
            throw new Malformed("pack: is no zip");
        }
        return new TreeMap<>(files);
    }
}
