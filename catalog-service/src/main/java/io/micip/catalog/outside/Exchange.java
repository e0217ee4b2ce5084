package io.micip.catalog.outside;

import java.util.Locale;
import java.util.Map;

/// What came of asking an outside system.
public sealed interface Exchange {

    /// It answered.
    ///
    /// @param headers by lower-case name, the first value of each
    /// @param body    as sent, of at most the length that was asked for
    record Answered(int status, Map<String, String> headers, byte[] body) implements Exchange {
        public Answered {
            headers = Map.copyOf(headers);
        }

        /// The first value of the header; empty where there is none.
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /// It did not, or not in a way that counts.
    record Failed(Trouble trouble) implements Exchange {}
}
