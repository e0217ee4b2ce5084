package io.micip.audit.pack;

import java.util.stream.Collectors;

import io.micip.audit.pack.EvidencePack.Content;

/// The page of a pack that tells a stranger how to check it.
final class Instructions {
    private Instructions() {}

    static String of(Content content) {
        var asked = content.asked().isEmpty()
                ? "  everything that the asker may see"
                : content.asked().entrySet().stream().map(one -> "  " + one.getKey() + " = " + one.getValue())
                        .collect(Collectors.joining("\n"));
        var logs = content.logs().stream().map(log -> "  log " + log.number() + ": " + log.checkpoint().origin()
                + ", " + log.checkpoint().head().size() + " entries").collect(Collectors.joining("\n"));
        return """
                EVIDENCE FROM THE AUDIT LOG OF MICIP

                Made at %s. Pack %s, %d records.
                Asked for:
                %s
                Made from:
                %s

                WHAT IS IN HERE
                  records.csv      the records as a table, for a spreadsheet
                  records.ndjson   the same, one JSON object a line
                  records.pdf      %s, to be read and printed
                  proofs/          for each record, proof that the log holds it: named by log and position
                  manifest.json    the SHA-256 of each of these files
                  manifest.tlog-proof
                                   proof that the log holds the SHA-256 of manifest.json
                  published.tlog-policy
                                   the keys of logs and witnesses as the platform publishes them; compare, do not trust

                HOW TO CHECK IT
                Get the logs' keys from somebody other than the one who gave you this pack: the platform publishes them, and
                so do others who watch the log. A trust policy file (C2SP tlog-policy) says which keys you trust.

                With MICIP's own command, which needs this file, the policy, Java 25, and no network:
                  java -jar audit-service.jar verify PACK.zip --policy POLICY

                If it says "not yet witnessed", the pack was made before enough witnesses had cosigned. In place of --policy
                POLICY, --vkey VKEY checks the proofs of one log against its key alone.

                It holds records.csv and records.ndjson against the proven entries, byte by byte. Of records.pdf it says whether it is
                the file that was made with this pack; a figure or word that matters is to be read in the other two.

                With standard tools:
                  1. sha256sum of each file is what manifest.json says.
                  2. Each .tlog-proof is a C2SP tlog-proof (https://c2sp.org/tlog-proof): any tool for transparency logs
                     checks it. The extra line is the entry, base64; its leaf hash is SHA-256(0x00 || entry).
                  3. The entry in manifest.tlog-proof is an event of the type io.micip.audit.pack-made.v1; its data.sha256
                     is the SHA-256 of manifest.json.

                WHAT IT PROVES
                That the log's key has signed lists that hold these records at these places, word for word; nobody can change,
                move or remove one without a second, contradicting signature. A witness's cosignature says that somebody else
                has seen this list continue every earlier one, so nobody was shown another. It does not prove that a record's words are true.
                Nor does this pack show that no record was left out; whoever may read the whole log can count them there.
                """
                .formatted(content.madeAt(), content.packId(), content.records().size(), asked, logs,
                        content.records().size() > RecordsDocument.MOST
                                ? "the first " + RecordsDocument.MOST + " of them"
                                : "the same");
    }
}
