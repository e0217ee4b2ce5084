package io.micip.chassis.http;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/// Answers with pages.
public final class Pages {
    private Pages() {}

    /// The page with a `Link` to the next one (RFC 8288), relative to this request.
    public static <T> ResponseEntity<Page<T>> respond(Page<T> page, HttpServletRequest request) {
        var response = ResponseEntity.ok();
        if (page.next() != null) {
            var next = UriComponentsBuilder.fromPath(request.getRequestURI())
                    .query(request.getQueryString())
                    .replaceQueryParam("cursor", page.next())
                    .build(false)
                    .toUriString();
            response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return response.body(page);
    }
}
