package io.micip.chassis.http;

/// Entity tags made of versions.
public final class ETags {
    private ETags() {}

    /// The strong entity tag of a version, with its quotes: `"7"`.
    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
