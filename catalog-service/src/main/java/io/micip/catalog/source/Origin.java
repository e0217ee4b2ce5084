package io.micip.catalog.source;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Scheme, host and port: what a browser calls an origin. Two origins are the same only if all three are.
///
/// Source: RFC 6454, section 4.
///
/// @param scheme `https`, or `http` for demonstrations on the loopback
/// @param host   lower case, without brackets, never empty
/// @param port   the port in use, so 443 for `https` without one
public record Origin(String scheme, String host, int port) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public Origin {
        if (!SCHEMES.contains(scheme) || host.isEmpty() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("origin (expected: http or https, a host, a port from 1 to 65535)");
        }
    }

    /// The origin that the text names, such as `https://www.mischooldata.org`; nothing where it names anything else or
    /// anything more: a user, a path, a query, a fragment.
    public static Optional<Origin> parse(String text) {
        try {
            var uri = new URI(text);
            var bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
            return bare && uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null
                    ? of(uri)
                    : Optional.empty();
        } catch (java.net.URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// The origin of an absolute address, or nothing where it has no web scheme or no host.
    public static Optional<Origin> of(URI address) {
        var scheme = address.getScheme();
        var host = address.getHost();
        if (scheme == null || host == null || host.isEmpty() || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var lower = scheme.toLowerCase(Locale.ROOT);
        var port = address.getPort() == -1 ? usualPort(lower) : address.getPort();
        return port < 1 || port > 65_535
                ? Optional.empty()
                : Optional.of(new Origin(lower, host.toLowerCase(Locale.ROOT), port));
    }

    /// Whether this is what the rule asks of a real source: https on port 443.
    boolean isSecure() {
        return scheme.equals("https") && port == 443;
    }

    /// Whether the host is a literal loopback address; the only kind of host that a demonstration may use.
    boolean isLoopback() {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    /// The origin as browsers write it: the usual port is left out.
    @Override
    public String toString() {
        return port == usualPort(scheme) ? scheme + "://" + host : scheme + "://" + host + ":" + port;
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
