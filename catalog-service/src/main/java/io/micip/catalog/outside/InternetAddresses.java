package io.micip.catalog.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Which addresses are on the internet. All others lead to this machine, its network, its cloud, or nowhere, and no
/// source has any business there.
///
/// Source: the IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890); RFC 6052 and RFC 3056 for the
/// IPv6 addresses that hold one of IPv4.
final class InternetAddresses {
    private static final List<Block> NOT_ON_THE_INTERNET = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10",
            "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    /// What is in use of the internet's sixth version.
    private static final Block GLOBAL_UNICAST = block("2000::/3");
    private static final List<Block> SPECIAL_UNICAST = blocks("2001::/23", "2001:db8::/32", "3fff::/20");
    private static final Block SIX_TO_FOUR = block("2002::/16");
    private static final Block TRANSLATED = block("64:ff9b::/96");

    private InternetAddresses() {}

    /// Whether the address is one of the internet's.
    static boolean holds(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? holdsFour(bytes) : holdsSix(bytes);
    }

    private static boolean holdsFour(byte[] bytes) {
        return NOT_ON_THE_INTERNET.stream().noneMatch(block -> block.contains(bytes));
    }

    private static boolean holdsSix(byte[] bytes) {
        if (SIX_TO_FOUR.contains(bytes)) {
            return holdsFour(Arrays.copyOfRange(bytes, 2, 6));
        }
        if (TRANSLATED.contains(bytes)) {
            return holdsFour(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL_UNICAST.contains(bytes) && SPECIAL_UNICAST.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(InternetAddresses::block).toList();
    }

    private static Block block(String text) {
        var slash = text.indexOf('/');
        try {
            // a literal is read, not looked up
            return new Block(InetAddress.getByName(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /// All addresses that begin with the same bits.
    private record Block(byte[] first, int bits) {

        boolean contains(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
