package io.micip.chassis.problem;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.HandlerMapping;

/// Where a request went, without what somebody may have written into the path: an address can hold any words, and events
/// and log lines must hold none.
///
/// @param pattern  the route with `-` for each variable part: `/api/v1/data-sets/-/tiles`
/// @param resource the route with ids and district codes as sent, `-` for anything else
public record Route(String pattern, String resource) {
    private static final Pattern CODE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{1,5}");
    private static final String NOWHERE = "/";

    /// The route that Spring chose for the request; `/` when it fits none.
    public static Route of(HttpServletRequest request) {
        var chosen = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (chosen == null) {
            return new Route(NOWHERE, NOWHERE);
        }
        var parts = chosen.toString().split("/");
        var sent = request.getRequestURI().split("/");
        var pattern = new StringBuilder();
        var resource = new StringBuilder();
        for (var i = 1; i < parts.length; i++) {
            var fixed = !parts[i].contains("{") && !parts[i].contains("*");
            var known = i < sent.length && CODE.matcher(sent[i]).matches();
            pattern.append('/').append(fixed ? parts[i] : "-");
            resource.append('/').append(fixed ? parts[i] : known ? sent[i] : "-");
        }
        return new Route(pattern.toString(), resource.toString());
    }
}
