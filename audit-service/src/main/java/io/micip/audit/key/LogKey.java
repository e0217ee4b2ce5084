package io.micip.audit.key;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.micip.notes.Malformed;
import io.micip.notes.Sha256;
import io.micip.notes.VerifierKey;

/// One key of a log, or of another [Signatory], and what has become of it.
/// @param vkey checks its signatures
/// @param state whether it signs, and whether its signatures count
/// @param from when it was added; empty for the key of the first entry
/// @param until when it ended; empty while it signs
public record LogKey(VerifierKey vkey, State state, Optional<Instant> from, Optional<Instant> until) {
    private static final String NEVER = "-";
    private static final int WORDS = 4;

    /// What a key is good for.
    public enum State {
        /// It signs every checkpoint.
        SIGNING,
        /// It signs no more; what it signed counts.
        RETIRED,
        /// Somebody else may have it: nothing that it signed counts by itself.
        DROPPED;

        /// The word for it, in files and answers.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LogKey {
        if (until.isEmpty() != (state == State.SIGNING)) {
            throw new Malformed("key " + vkey + ": (expected: a time of its end if, and only if, it has ended)");
        }
    }

    /// A first key, of which no file says since when it signs.
    public static LogKey first(VerifierKey vkey) {
        return new LogKey(vkey, State.SIGNING, Optional.empty(), Optional.empty());
    }

    static LogKey added(VerifierKey vkey, Instant at) {
        return new LogKey(vkey, State.SIGNING, Optional.of(at), Optional.empty());
    }

    LogKey ended(State as, Instant at) {
        return new LogKey(vkey, as, from, Optional.of(at));
    }

    /// Whether it signs.
    public boolean isSigning() {
        return state == State.SIGNING;
    }

    /// SHA-256 of the vkey, hexadecimal: names the key where a vkey does not fit.
    public String sha256() {
        return Sha256.hex(vkey.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The key as a line: state, since when, until when, vkey.
    String line() {
        return String.join(" ", state.word(), from.map(Instant::toString).orElse(NEVER),
                until.map(Instant::toString).orElse(NEVER), vkey.toString());
    }

    /// @throws Malformed if it is no such line
    static LogKey parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS) {
            throw new Malformed("key: " + words.length + " words (expected: state, from, until, vkey)");
        }
        try {
            return new LogKey(VerifierKey.parse(words[3]), State.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    instant(words[1]), instant(words[2]));
        } catch (Malformed e) {
            throw e;
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new Malformed("key: (expected: signing, retired or dropped, and times in UTC)");
        }
    }

    private static Optional<Instant> instant(String word) {
        return word.equals(NEVER) ? Optional.empty() : Optional.of(Instant.parse(word));
    }
}
