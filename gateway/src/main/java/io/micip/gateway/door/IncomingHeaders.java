package io.micip.gateway.door;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before anything else looks at a request: where it came from is what the connection says. What `Forwarded` and
/// `X-Forwarded-*` claim is believed of a configured proxy alone, as far as that proxy can know it, and gone for all
/// others. Nobody is believed about a path prefix, under which no rule about a path would hold.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class IncomingHeaders extends OncePerRequestFilter {
    private static final String STANDARD = "forwarded";
    private static final String OLDER = "x-forwarded-";
    private static final Set<String> BESIDE_THE_ADDRESS = Set.of(OLDER + "proto", OLDER + "host", OLDER + "port");

    private final List<IpAddressMatcher> proxies;
    private final ForwardedHeaderFilter schemeAndHost = new ForwardedHeaderFilter();

    IncomingHeaders(DoorSettings settings) {
        proxies = settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var connection = new Believed(request.getRemoteAddr(), Map.of());
        var believed = isProxy(connection.client()) ? toldBy(request).orElse(connection) : connection;
        var cleared = new Cleared(request, believed);
        if (believed.headers().isEmpty()) {
            chain.doFilter(cleared, response);
        } else {
            schemeAndHost.doFilter(cleared, response, chain);
        }
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /// What a proxy of ours tells; empty where it tells nothing that can be believed. A proxy that writes the one header
    /// passes the other on as the client sent it, so where the two differ neither is worth anything.
    private Optional<Believed> toldBy(HttpServletRequest proxy) {
        var older = ForwardedChain.olderForm(proxy);
        var standard = ForwardedChain.standardForm(proxy);
        if (older.hops().isEmpty() && standard.hops().isEmpty()) {
            return Optional.of(new Believed(proxy.getRemoteAddr(), besideTheAddress(proxy)));
        }
        var clients = Stream.of(older, standard)
                .filter(chain -> !chain.hops().isEmpty())
                .map(chain -> chain.client(this::isProxy))
                .toList();
        if (clients.stream().map(client -> client.flatMap(ForwardedChain.Hop::address)).distinct().count() > 1) {
            return Optional.empty();
        }
        return clients.getFirst().flatMap(hop -> hop.address().map(address -> new Believed(address,
                older.hops().isEmpty() ? Map.of(STANDARD, hop.said()) : besideTheAddress(proxy))));
    }

    private static Map<String, String> besideTheAddress(HttpServletRequest proxy) {
        return BESIDE_THE_ADDRESS.stream()
                .filter(name -> proxy.getHeader(name) != null)
                .collect(Collectors.toMap(name -> name, proxy::getHeader));
    }

    /// What is believed of the way of a request.
    ///
    /// @param client  its address
    /// @param headers what is told of scheme and host, by name in lower case
    private record Believed(String client, Map<String, String> headers) {}

    /// A request that claims nothing of its way but what is believed.
    private static final class Cleared extends HttpServletRequestWrapper {
        private final Believed believed;

        Cleared(HttpServletRequest request, Believed believed) {
            super(request);
            this.believed = believed;
        }

        @Override
        public String getRemoteAddr() {
            return believed.client();
        }

        @Override
        public String getRemoteHost() {
            return believed.client();
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isClaim(name) ? believed.headers().get(name.toLowerCase(Locale.ROOT)) : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isClaim(name)
                    ? Collections.enumeration(Optional.ofNullable(getHeader(name)).stream().toList())
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            var names = Collections.list(super.getHeaderNames());
            names.removeIf(Cleared::isClaim);
            names.addAll(believed.headers().keySet());
            return Collections.enumeration(names);
        }

        private static boolean isClaim(String name) {
            return name.equalsIgnoreCase(STANDARD) || name.regionMatches(true, 0, OLDER, 0, OLDER.length());
        }
    }
}
