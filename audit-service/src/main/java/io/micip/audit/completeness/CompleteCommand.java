package io.micip.audit.completeness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.micip.audit.command.Arguments;
import io.micip.audit.command.Printable;
import io.micip.audit.merkle.TreeHead;
import io.micip.audit.mirror.MirrorDirectory;
import io.micip.audit.pack.PackedAnswer;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.record.Asked;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Extent;
import io.micip.notes.Malformed;

/// Shows that an answer left nothing out. Exit code 0 only when it is whole, 1 when it is not or that cannot be shown, 2
/// when the call was wrong or a file could not be read.
public final class CompleteCommand {
    /// The word that asks for this command.
    public static final String NAME = "complete";

    private static final int MOST_FINDINGS = 20;
    private static final List<String> FILTERS = List.of("actor", "role", "organisation", "type", "subject", "outcome",
            "reason", "agreementVersion", "from", "to");
    private static final String USAGE = """
            usage: complete FILE --mirror=DIRECTORY --policy=POLICY --at=EXTENT [--district=CODE ...] [--type=TYPE] ...
                   complete PACK.zip --mirror=DIRECTORY --policy=POLICY [--district=CODE ...]
              FILE      an export as it was downloaded, CSV or NDJSON
              --mirror  directory of a mirror with entries, or a copy of audit-service's log directory
              --policy  trust policy file: which logs there are, and whose signatures count
              --at      how far each log went: what the export's header Micip-Export-At said, such as 0:120,1:33
              filter    as it was asked: --district --actor --role --organisation --type --subject --outcome --reason
                        --agreementVersion --from --to; for a pack, only the districts of an asker who may see no others
            """;

    private final PrintStream out;

    /// What is to be shown whole.
    /// @param heads as the answer names them; without a root where it names none
    private record Question(AnswerLines answer, Extent extent, Map<Integer, TreeHead> heads,
            SortedMap<String, String> asked, List<String> districts) {}

    /// A command that writes its findings here.
    public CompleteCommand(PrintStream out) {
        this.out = out;
    }

    /// Runs the command.
    /// @param words all that stood on the command line, `complete` first
    /// @return the exit code
    public int run(List<String> words) {
        try {
            var named = new ArrayList<>(List.of("mirror", "policy", "at", "district"));
            named.addAll(FILTERS);
            var arguments = Arguments.of(words, named, List.of());
            if (arguments.words().size() != 1) {
                throw new Arguments.Wrong("one file is expected");
            }
            var policy = TrustPolicy.parse(Files.readString(Path.of(arguments.one("policy"))));
            var question = question(Files.readAllBytes(Path.of(arguments.words().getFirst())), arguments);
            return check(question, Path.of(arguments.one("mirror")), policy);
        } catch (Arguments.Wrong | Asked.Wrong e) {
            out.print(e.getMessage() + "\n" + USAGE);
            return 2;
        } catch (Malformed e) {
            out.println("NOT SHOWN: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            out.println("NOT CHECKED: cannot read " + e.getMessage());
            return 2;
        }
    }

    private static Question question(byte[] file, Arguments arguments) {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            return ofPack(PackedAnswer.of(file), arguments.all("district"));
        }
        var asked = new TreeMap<String, String>();
        FILTERS.forEach(name -> arguments.optional(name).ifPresent(value -> asked.put(name, value)));
        try {
            return new Question(AnswerLines.read(file), Extent.parse(arguments.one("at")), Map.of(), asked,
                    arguments.all("district"));
        } catch (Arguments.Wrong | Malformed e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Arguments.Wrong("--at: " + e.getMessage());
        }
    }

    private static Question ofPack(PackedAnswer pack, List<String> districts) {
        var sizes = new TreeMap<Integer, Long>();
        var heads = new HashMap<Integer, TreeHead>();
        for (var log : pack.logs()) {
            sizes.put(log.number(), log.checkpoint().head().size());
            heads.put(log.number(), log.checkpoint().head());
        }
        if (pack.asked().containsKey("isd") && districts.isEmpty()) {
            throw new Arguments.Wrong("the districts of an ISD stand in no log; name them with --district=");
        }
        var named = pack.asked().containsKey("district") && districts.isEmpty()
                ? List.of(pack.asked().getOrDefault("district", ""))
                : districts;
        return new Question(AnswerLines.read(pack.records()), new Extent(sizes), heads, pack.asked(), named);
    }

    private int check(Question question, Path mirror, TrustPolicy policy) throws IOException {
        var filter = new Asked(question.asked()).filter(new HashSet<>(question.districts()));
        var right = new ArrayList<AuditRecord>();
        boolean witnessed = policy.asksForWitnesses();
        var trusted = policy.numberedLogs();
        requireEveryLog(question.extent(), trusted);
        for (var log : question.extent().sizes().entrySet()) {
            int number = log.getKey();
            var held = new MirrorDirectory(mirror.resolve("log").resolve(Integer.toString(number)));
            var replay = Replay.of(number, held, log.getValue(), filter, policy);
            if (!replay.origin().equals(trusted.get(number))) {
                throw new Malformed("log " + number + ": the mirror's directory of that number holds " + replay.origin()
                        + ", another log");
            }
            var claimed = question.heads().get(number);
            if (claimed != null && !claimed.equals(replay.head())) {
                throw new Malformed("log " + number + ": the answer names another root than the log had at its size");
            }
            out.printf("log %d: %s, %d entries read, root %s, %s%n", number, replay.origin(), log.getValue(),
                    replay.head().root().toBase64(), replay.witnesses().isEmpty()
                            ? "not yet witnessed"
                            : "witnessed by " + String.join(", ", replay.witnesses()));
            witnessed &= replay.quorum();
            right.addAll(replay.taken());
        }
        out.println("asked for: " + words(question));
        return report(Completeness.findings(question.answer(), right), right.size(), witnessed);
    }

    /// An answer that names fewer logs than there are has left out all that the others hold.
    private static void requireEveryLog(Extent extent, SortedMap<Integer, String> trusted) {
        for (var log : trusted.entrySet()) {
            if (!extent.sizes().containsKey(log.getKey())) {
                throw new Malformed("log " + log.getKey() + ": the policy names it, and the answer, made from "
                        + extent.text() + ", left all of it out (expected: every log of the policy, or the policy of "
                        + "when the answer was made)");
            }
        }
        for (int number : extent.sizes().keySet()) {
            if (!trusted.containsKey(number)) {
                throw new Malformed("log " + number + ": the policy names no log of that number");
            }
        }
    }

    private static String words(Question question) {
        var words = new ArrayList<String>();
        question.districts().forEach(district -> words.add("district=" + district));
        question.asked().forEach((name, value) -> {
            if (FILTERS.contains(name)) {
                words.add(name + "=" + value);
            }
        });
        return words.isEmpty() ? "every record" : Printable.of(String.join(" ", words));
    }

    private int report(List<String> findings, int right, boolean witnessed) {
        findings.stream().limit(MOST_FINDINGS).forEach(out::println);
        if (findings.size() > MOST_FINDINGS) {
            out.println("and " + (findings.size() - MOST_FINDINGS) + " more");
        }
        if (!findings.isEmpty()) {
            out.println("NOT COMPLETE: the log holds " + right + " such records.");
            return 1;
        }
        out.printf(
                """
                        COMPLETE: of the entries read, those asked for are %d, and the answer holds just these, word for word.
                        What this proves: of what the logs above hold up to the sizes above, nothing that was asked for was left out of
                        the answer, and nothing added to it. It does not prove that whatever happened was told to the logs.%s
                        """,
                right, witnessed
                        ? ""
                        : "\nNot yet witnessed: that everybody is shown these logs rests on their operator alone.");
        return 0;
    }
}
