package io.micip.gateway.door;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/// What a browser is told about every answer (OWASP Secure Headers). The portal runs its own files alone and frames
/// itself and the registered report origins; everything else is data, in which nothing runs. What a service set itself
/// stands: the refusal page of a launch has its own policy.
@Component
public final class BrowserHeaders implements HeaderWriter {
    private static final String POLICY = "Content-Security-Policy";

    private final String portal;
    private final String data;

    BrowserHeaders(DoorSettings settings) {
        portal = String.join("; ", "default-src 'self'", "frame-src " + sources(settings.frameSources()),
                "img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
                "frame-ancestors 'none'");
        data = "default-src 'none'; frame-ancestors " + sources(settings.frontEnds());
    }

    private static String sources(List<String> origins) {
        return Stream.concat(Stream.of("'self'"), origins.stream()).collect(Collectors.joining(" "));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        var isData = path.startsWith("/api/") || path.startsWith("/log/");
        set(response, POLICY, isData ? data : portal);
        set(response, "X-Content-Type-Options", "nosniff");
        set(response, "Referrer-Policy", isData ? "no-referrer" : "same-origin");
        set(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        set(response, "Cross-Origin-Opener-Policy", "same-origin");
        if (isData) {
            set(response, HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (request.isSecure()) {
            set(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        var status = response.getStatus();
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE || status == 504) {
            set(response, HttpHeaders.RETRY_AFTER, "2");
        }
    }

    private static void set(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
