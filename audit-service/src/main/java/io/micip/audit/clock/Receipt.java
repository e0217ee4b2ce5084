package io.micip.audit.clock;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// How and when a request came.
///
/// @param means     on which way
/// @param cameAt    when the letter came, or the transmission was made, or it fell into the spam folder
/// @param noticedAt when somebody first became aware of an e-mail in the spam folder; null when it did not lie there. The act
///                  asks for both times
public record Receipt(Means means, Instant cameAt, @Nullable Instant noticedAt) {
    /// Ways on which requests come.
    public enum Means {
        LETTER,
        E_MAIL,
        FACSIMILE,
        PORTAL;

        /// The word in the API and in events.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The way of this word, or nothing when there is none.
        public static Optional<Means> ofCode(String code) {
            return Arrays.stream(values()).filter(means -> means.code().equals(code)).findFirst();
        }
    }

    public Receipt {
        if (noticedAt != null && (means != Means.E_MAIL || noticedAt.isBefore(cameAt))) {
            throw new IllegalArgumentException("noticedAt (expected: of an e-mail, and not before it came)");
        }
    }
}
