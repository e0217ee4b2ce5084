package io.micip.agreement.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A version of an agreement as files, with the seal that signs their hashes.
///
/// @param fileName begins the names of all of them
/// @param json the record
/// @param pdf the same for people
/// @param seal the signed note
@SuppressWarnings("ArrayRecordComponent")
record SealedRecord(String fileName, byte[] json, byte[] pdf, String seal) {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HOW_TO = """
            This pack holds one version of a district's Application and Data Sharing Agreement.

              %1$s.pdf    the agreement, for reading and printing
              %1$s.json   the same, for programs; what was signed stands in it word for word
              %1$s.seal   signs the SHA-256 of both

            To check that nothing was changed, with Java 25 and the program of agreement-service, offline:

              java -jar agreement-service.jar verify PACK --vkey VKEY

            VKEY is the key that the platform publishes at /api/v1/agreements/keys. Get it from somebody other than the one
            who gave you this pack. Without the program: `sha256sum --check %1$s.seal` compares the files with the hashes
            in the seal; the seal itself is a C2SP signed note, which any program for such notes checks.
            """;

    /// All of it as one ZIP file.
    byte[] pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, fileName + ".pdf", pdf);
            put(zip, fileName + ".json", json);
            put(zip, fileName + ".seal", seal.getBytes(StandardCharsets.UTF_8));
            put(zip, "how-to-check.txt", HOW_TO.formatted(fileName).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
