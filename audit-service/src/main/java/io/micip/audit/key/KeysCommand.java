package io.micip.audit.key;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.micip.audit.command.Arguments;
import io.micip.audit.key.LogKey.State;
import io.micip.notes.Malformed;

/// Says the keys of all logs, of the certificates and of the attestations, or changes them; what signs next signs with what it
/// finds: audit-service at its next start, the attestation at its next run. Exit code 0 when that is done, 2 when the call was
/// wrong or nothing could be changed.
public final class KeysCommand {
    /// The word that asks for this command.
    public static final String NAME = "keys";

    private static final String USAGE = """
            usage: keys LOG_DIR                 say all keys: of each log, of the certificates that no record exists and of the
                                                attestations; the oldest of each first
                   keys LOG_DIR --add           make each its next key; both sign from the next start
                   keys LOG_DIR --retire        of each with two that sign, retire the older: what it signed counts on,
                                                from the next start it signs no more, and its secret is removed now
                   keys LOG_DIR --drop=VKEY ... a key that somebody else may have: from the next start it neither signs nor
                                                counts, and its secret is removed now; a next one is made where none is
            """;

    private final PrintStream out;
    private final Clock clock;

    /// A command that writes what it does here, at the time of this clock.
    public KeysCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /// Runs the command.
    /// @param words all that stood on the command line, `keys` first
    /// @return the exit code
    public int run(List<String> words) {
        try {
            var arguments = Arguments.of(words, List.of("drop"), List.of("add", "retire"));
            int asked = (arguments.has("add") ? 1 : 0) + (arguments.has("retire") ? 1 : 0)
                    + (arguments.all("drop").isEmpty() ? 0 : 1);
            if (arguments.words().size() != 1 || asked > 1) {
                throw new Arguments.Wrong("(expected: a log directory, and one change at most)");
            }
            var directory = Path.of(arguments.words().getFirst());
            var set = LogSetName.parse(Files.readString(directory.resolve(LogSetName.FILE), StandardCharsets.US_ASCII));
            change(new KeyDirectory(directory.resolve("keys")), set, arguments);
            return 0;
        } catch (Arguments.Wrong e) {
            out.print(e.getMessage() + "\n" + USAGE);
            return 2;
        } catch (IOException | Malformed e) {
            out.println("NOT DONE: " + e.getMessage());
            return 2;
        }
    }

    private void change(KeyDirectory keys, LogSetName set, Arguments arguments) throws IOException {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var signatories = signatories(keys, set);
        requireKnown(keys, signatories, arguments.all("drop"));
        boolean changed = false;
        for (var who : signatories) {
            var before = keys.read(who, false);
            var after = changed(keys, who, before, arguments, at);
            changed |= after.isPresent();
            after.orElse(before).all().forEach(key -> out.println(who + ": " + key.line()));
        }
        if (changed) {
            out.println("Start audit-service again, every instance of it; it signs with these keys then. Attest anew.");
        }
    }

    /// Everybody who has a key here; the first of certificates and attestations is made when one is signed.
    private static List<Signatory> signatories(KeyDirectory keys, LogSetName set) throws IOException {
        var all = new ArrayList<Signatory>();
        for (int log : keys.logs()) {
            all.add(Signatory.ofLog(log, set.origin(log)));
        }
        Stream.of(Signatory.ofCertificates(set.prefix()), Signatory.ofAttestations(set.prefix())).filter(keys::has)
                .forEach(all::add);
        return all;
    }

    private static void requireKnown(KeyDirectory keys, List<Signatory> signatories, List<String> dropped)
            throws IOException {
        for (String vkey : dropped) {
            boolean known = false;
            for (var who : signatories) {
                known |= keys.read(who, false).named(vkey).isPresent();
            }
            if (!known) {
                throw new Malformed(vkey + ": is no key of these logs");
            }
        }
    }

    private static Optional<LogKeys> changed(KeyDirectory keys, Signatory who, LogKeys before, Arguments arguments,
            Instant at) throws IOException {
        long signing = before.all().stream().filter(LogKey::isSigning).count();
        if (arguments.has("add") && signing == 1) {
            return Optional.of(keys.add(who, at));
        }
        if (arguments.has("retire") && signing > 1) {
            return Optional.of(keys.end(who,
                    key -> key.isSigning() && !key.vkey().equals(before.newest()), State.RETIRED, at));
        }
        var dropped = arguments.all("drop").stream().flatMap(vkey -> before.named(vkey).stream()).toList();
        if (dropped.isEmpty()) {
            return Optional.empty();
        }
        if (dropped.stream().filter(LogKey::isSigning).count() == signing) {
            keys.add(who, at);
        }
        return Optional.of(keys.end(who, dropped::contains, State.DROPPED, at));
    }
}
