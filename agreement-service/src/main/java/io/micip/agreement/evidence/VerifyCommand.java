package io.micip.agreement.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.micip.notes.CanonicalJson;
import io.micip.notes.Malformed;
import io.micip.notes.Sha256;
import io.micip.notes.VerifierKey;

/// Checks files of an agreement against their seal, offline. Exit code 0 only when all of it holds, 1 when something does
/// not, 2 when the call was wrong or a file could not be read.
public final class VerifyCommand {

    /// The word that asks for this command.
    public static final String NAME = "verify";

    private static final int AUTHENTIC = 0;
    private static final int NOT_AUTHENTIC = 1;
    private static final int WRONG_CALL = 2;
    private static final long LARGEST_FILE = 64L << 20;
    private static final String VKEY = "--vkey";
    private static final String SEAL = ".seal";
    private static final String USAGE = """
            usage: verify PACK --vkey VKEY        check a pack (.zip): record, PDF and seal
                   verify FILE SEAL --vkey VKEY   check one file against its seal
            Get VKEY from somebody other than the one who gave you the files.
            """;

    private final PrintStream out;

    /// A command that writes its findings here.
    public VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /// Runs the command.
    ///
    /// @param arguments all that stood on the command line, `verify` first
    /// @return the exit code
    public int run(List<String> arguments) {
        int files = arguments.size() - 3;
        if (files < 1 || files > 2 || !arguments.get(arguments.size() - 2).equals(VKEY)) {
            out.print(USAGE);
            return WRONG_CALL;
        }
        try {
            VerifierKey key = VerifierKey.parse(arguments.getLast());
            Map<String, byte[]> given = files == 1
                    ? unpacked(read(arguments.get(1)))
                    : named(arguments.subList(1, 1 + files));
            return check(given, key);
        } catch (Malformed e) {
            out.println("NOT CHECKED: " + e.getMessage());
            return WRONG_CALL;
        } catch (IOException e) {
            out.println("NOT CHECKED: cannot read " + e.getMessage());
            return WRONG_CALL;
        }
    }

    private int check(Map<String, byte[]> given, VerifierKey key) {
        List<String> seals = given.keySet().stream().filter(name -> name.endsWith(SEAL)).toList();
        List<String> sealed = given.keySet().stream()
                .filter(name -> name.endsWith(".json") || name.endsWith(".pdf")).toList();
        if (seals.size() != 1 || sealed.isEmpty()) {
            out.println("NOT CHECKED: (expected: one .seal, and a .json or .pdf)");
            return WRONG_CALL;
        }
        String seal = new String(given.getOrDefault(seals.getFirst(), new byte[0]), StandardCharsets.UTF_8);
        boolean all = true;
        for (String name : sealed) {
            all &= isAuthentic(name, given.getOrDefault(name, new byte[0]), seal, key);
        }
        return all ? AUTHENTIC : NOT_AUTHENTIC;
    }

    private boolean isAuthentic(String name, byte[] content, String seal, VerifierKey key) {
        return switch (SealVerdict.of(seal, List.of(key), Sha256.hex(content))) {
            case SealVerdict.NotAuthentic(String why) -> {
                out.println("NOT AUTHENTIC: " + name + ": " + why);
                yield false;
            }
            case SealVerdict.Authentic authentic -> {
                List<String> wrong = name.endsWith(".json") ? findings(content) : List.of();
                wrong.forEach(finding -> out.println("NOT AUTHENTIC: " + name + ": " + finding));
                if (wrong.isEmpty()) {
                    out.printf(
                            "AUTHENTIC: %s is, byte for byte, version %d of the agreement of district %s, signed by %s%n",
                            name, authentic.seal().version(), authentic.seal().district(), authentic.key().name());
                    if (name.endsWith(".json")) {
                        RecordCheck.standings(content).forEach(standing -> out.println("  " + standing));
                    }
                }
                yield wrong.isEmpty();
            }
        };
    }

    private static List<String> findings(byte[] record) {
        try {
            return RecordCheck.findings(record);
        } catch (CanonicalJson.NotCanonical e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, byte[]> named(List<String> files) throws IOException {
        Map<String, byte[]> read = new LinkedHashMap<>();
        for (String file : files) {
            read.put(file, read(file));
        }
        return read;
    }

    private static Map<String, byte[]> unpacked(byte[] pack) throws IOException {
        Map<String, byte[]> read = new LinkedHashMap<>();
        long left = LARGEST_FILE;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) left);
                left -= content.length;
                if (left <= 0) {
                    throw new IOException("the pack: larger than any pack (" + LARGEST_FILE + " bytes)");
                }
                read.put(entry.getName(), content);
            }
        }
        return read;
    }

    private static byte[] read(String file) throws IOException {
        Path path = Path.of(file);
        if (Files.isRegularFile(path) && Files.size(path) > LARGEST_FILE) {
            throw new IOException(file + ": larger than any file of an agreement (" + LARGEST_FILE + " bytes)");
        }
        return Files.readAllBytes(path);
    }
}
