package io.micip.agreement.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micip.agreements.DistrictCode;
import io.micip.notes.Malformed;
import io.micip.notes.Sha256;

/// What this service signs: that the files with these hashes are the agreement of a district at one version. Its text
/// names each file in the form of `sha256sum`, so that tools which everybody has can check the hashes.
///
/// Source: `docs/agreement-records.md`; the note around the text is a C2SP signed-note.
///
/// @param district whose agreement
/// @param version which version of it
/// @param files what is sealed, each by its hash
record Seal(DistrictCode district, long version, List<SealedFile> files) {

    private static final Pattern HEAD = Pattern.compile("district ([0-9]{5})\nversion ([1-9][0-9]{0,17})\n");
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64}) {2}([a-z0-9.-]{1,64})\n");

    /// Copies the files.
    Seal {
        files = List.copyOf(files);
    }

    /// One file.
    ///
    /// @param sha256 of its bytes, hex
    /// @param name as it is given out
    record SealedFile(String sha256, String name) {

        static SealedFile of(String name, byte[] content) {
            return new SealedFile(Sha256.hex(content), name);
        }
    }

    /// The text that is signed.
    String text() {
        return AgreementRecord.FORMAT + "\ndistrict " + district + "\nversion " + version + "\n"
                + files.stream().map(file -> file.sha256() + "  " + file.name() + "\n").collect(Collectors.joining());
    }

    /// Reads the text of a note.
    ///
    /// @throws Malformed if it is no seal of this format
    static Seal parse(String text) {
        String format = AgreementRecord.FORMAT + "\n";
        Matcher head = HEAD.matcher(text).region(Math.min(format.length(), text.length()), text.length());
        if (!text.startsWith(format) || !head.lookingAt()) {
            throw new Malformed("seal: (expected: " + AgreementRecord.FORMAT + ", district, version)");
        }
        List<SealedFile> files = new ArrayList<>();
        Matcher file = FILE.matcher(text);
        int place = head.end();
        while (place < text.length() && file.region(place, text.length()).lookingAt()) {
            files.add(new SealedFile(file.group(1), file.group(2)));
            place = file.end();
        }
        if (place < text.length() || files.isEmpty()) {
            throw new Malformed("seal: (expected: one or more lines of a SHA-256, two spaces, a file's name)");
        }
        return new Seal(new DistrictCode(head.group(1)), Long.parseLong(head.group(2)), files);
    }

    /// The sealed file with this hash.
    Optional<SealedFile> fileOf(String sha256) {
        return files.stream().filter(file -> file.sha256().equals(sha256)).findFirst();
    }
}
