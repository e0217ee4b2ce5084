package io.micip.gateway.door;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

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

/// Before anything else looks at a request: where it came from is what the connection says. What a client claims in
/// `Forwarded` and `X-Forwarded-*` is believed of a configured proxy alone, and gone for all others.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class IncomingHeaders extends OncePerRequestFilter {
    private final List<IpAddressMatcher> trusted;
    private final ForwardedHeaderFilter believed = new ForwardedHeaderFilter();

    IncomingHeaders(DoorSettings settings) {
        trusted = settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (trusted.stream().anyMatch(proxy -> proxy.matches(request.getRemoteAddr()))) {
            believed.doFilter(request, response, chain);
        } else {
            chain.doFilter(new Unforwarded(request), response);
        }
    }

    private static boolean isClaim(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("forwarded") || lower.startsWith("x-forwarded-");
    }

    private static final class Unforwarded extends HttpServletRequestWrapper {
        Unforwarded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isClaim(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isClaim(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            var names = Collections.list(super.getHeaderNames());
            names.removeIf(IncomingHeaders::isClaim);
            return Collections.enumeration(names);
        }
    }
}
