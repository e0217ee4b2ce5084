package io.micip.catalog.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

import org.apache.hc.client5.http.DnsResolver;

/// Looks a host up once for a connection, and hands out what was looked at and nothing else: the name cannot lead to one
/// address while it is judged and to another while it is connected to. One address inside condemns them all.
final class PinnedNames implements DnsResolver {
    private final DnsResolver names;
    private final Set<String> demonstrations;

    /// @param names          who is asked
    /// @param demonstrations hosts of demonstrations, which may lie inside
    PinnedNames(DnsResolver names, Set<String> demonstrations) {
        this.names = names;
        this.demonstrations = Set.copyOf(demonstrations);
    }

    /// @throws Inside where the host leads to an address that is not on the internet
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException("no address");
        }
        if (!demonstrations.contains(host) && !Arrays.stream(found).allMatch(InternetAddresses::holds)) {
            throw new Inside();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// The host leads to an address that is not on the internet.
    static final class Inside extends UnknownHostException {}
}
