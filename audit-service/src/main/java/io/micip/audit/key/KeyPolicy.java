package io.micip.audit.key;

import java.time.Instant;
import java.util.List;

/// Keys as a file that `verify` takes: a trust policy (C2SP tlog-policy) that names every key whose signatures count, the
/// newest first, and says of each, in a comment, since when it signs and until when it signed. A dropped key stands in
/// comments alone, so that it is known and not believed.
public final class KeyPolicy {
    private KeyPolicy() {}

    /// The file.
    /// @param what the keys sign, in words
    /// @param keys oldest first
    public static String of(String what, List<LogKey> keys) {
        var file = new StringBuilder("# The keys that sign ").append(what)
                .append(", the newest first. To check with all of them: verify FILE --policy THIS_FILE\n");
        for (var key : keys.reversed()) {
            file.append("# ").append(words(key)).append('\n')
                    .append(key.state() == LogKey.State.DROPPED ? "# " : "log ").append(key.vkey()).append('\n');
        }
        return file.append("quorum none\n").toString();
    }

    private static String words(LogKey key) {
        String since = key.from().map(Instant::toString).orElse("the first signature");
        String until = key.until().map(Instant::toString).orElse("");
        return switch (key.state()) {
            case SIGNING -> "signs since " + since;
            case RETIRED -> "signed since " + since + ", until " + until + "; what it signed counts";
            case DROPPED -> "signed since " + since + ", dropped " + until
                    + ": somebody else may have it, and nothing that it signed counts by itself";
        };
    }
}
