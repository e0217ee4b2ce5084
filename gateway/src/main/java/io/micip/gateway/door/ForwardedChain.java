package io.micip.gateway.door;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/// The addresses that a request is said to have come through, the client's own claims first. Each proxy appends whom it
/// was asked by, so from the end on all is true up to the first address that is no proxy of ours: that is the client.
/// Whatever stands before it, the client may have made up.
///
/// Source: RFC 7239, 5.2, 7.4 and 8.1; `X-Forwarded-For` is its older form.
///
/// @param hops first to last
record ForwardedChain(List<Hop> hops) {
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?");
    private static final Pattern NODE = Pattern
            .compile("\\[([0-9A-Fa-f:.]+)](?::\\d+)?|(\\d+(?:\\.\\d+){3})(?::\\d+)?|([0-9A-Fa-f:.]+)");

    ForwardedChain {
        hops = List.copyOf(hops);
    }

    /// One step of the way.
    ///
    /// @param address whom the proxy was asked by; empty where it did not say so by an address
    /// @param said    all that the proxy said, without the address
    record Hop(Optional<String> address, String said) {}

    /// What `X-Forwarded-For` says.
    static ForwardedChain olderForm(HttpServletRequest request) {
        return new ForwardedChain(elements(request, "X-Forwarded-For").stream()
                .map(element -> new Hop(address(element), ""))
                .toList());
    }

    /// What `Forwarded` says.
    static ForwardedChain standardForm(HttpServletRequest request) {
        return new ForwardedChain(elements(request, "Forwarded").stream().map(element -> {
            var found = FOR.matcher(element);
            return new Hop(found.find() ? address(found.group(1)) : Optional.empty(), found.replaceFirst(""));
        }).toList());
    }

    /// Where the client stands; empty where no proxy said so by an address.
    ///
    /// @param isOurs whether a proxy of ours has this address
    Optional<Hop> client(Predicate<String> isOurs) {
        for (var hop : hops.reversed()) {
            if (hop.address().isEmpty()) {
                return Optional.empty();
            }
            if (!isOurs.test(hop.address().get())) {
                return Optional.of(hop);
            }
        }
        return hops.stream().findFirst(); // one of our proxies asks by itself
    }

    private static List<String> elements(HttpServletRequest request, String header) {
        var elements = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders(header))) {
            Collections.addAll(elements, line.split(",", -1));
        }
        return elements;
    }

    private static Optional<String> address(String text) {
        var node = NODE.matcher(text.strip());
        if (!node.matches()) {
            return Optional.empty();
        }
        for (var group = 1; group <= node.groupCount(); group++) {
            if (node.group(group) != null) {
                return literal(node.group(group));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text).getHostAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
