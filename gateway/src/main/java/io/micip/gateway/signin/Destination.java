package io.micip.gateway.signin;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Where to go once signed in: a path of this host, never another host, whatever a link that led here says.
final class Destination {
    /// The request parameter that names it.
    static final String PARAMETER = "to";
    /// The attribute under which a pending sign-in keeps it.
    static final String ATTRIBUTE = "io.micip.gateway.destination";

    private static final String HOME = "/";
    private static final Pattern LOCAL_PATH = Pattern.compile("/([A-Za-z0-9._~-][A-Za-z0-9._~/?=&%:+,-]{0,1000})?");

    private Destination() {}

    /// The asked-for path, or the portal's first page where it is none of ours.
    static String of(@Nullable String asked) {
        return asked != null && LOCAL_PATH.matcher(asked).matches() ? asked : HOME;
    }
}
