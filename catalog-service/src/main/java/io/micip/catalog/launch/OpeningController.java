package io.micip.catalog.launch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import io.micip.catalog.source.CatalogSettings;
import io.micip.catalog.source.Origin;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.Refused;

/// Coming for a launch, mostly a frame's first request: leads on to the report, or says in the frame why not. Answers are
/// kept nowhere and tell the source nothing of where they came from.
@RestController
@RequestMapping("/api/v1/launches/{id}")
class OpeningController {
    /// What a request says that it needs the answer for, where nothing of another page is around it. All else may embed
    /// the answer (`iframe`, `object`, `embed`, what a browser invents next), and is held by the page's `frame-ancestors`,
    /// which a bare redirect is not.
    private static final Set<String> UNFRAMED = Set.of("", "empty", "document");
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Launching launching;
    private final String framePolicy;

    OpeningController(Launching launching, CatalogSettings settings) {
        this.launching = launching;
        this.framePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
                + origins(settings.frontEnds());
    }

    @GetMapping
    ResponseEntity<?> open(@PathVariable String id, @Nullable Caller visitor,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            @RequestHeader(name = "Sec-Fetch-Dest", defaultValue = "") String destination,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", framePolicy);
        try {
            var report = launching.open(id, visitor);
            return UNFRAMED.contains(destination)
                    ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(report).build()
                    : ResponseEntity.ok().contentType(PAGE).body(FramePageView.leadingTo(report));
        } catch (Refused refused) {
            if (!wantsPage(accept)) {
                throw refused;
            }
            return ResponseEntity.status(refused.refusal().type().category().status())
                    .contentType(PAGE)
                    .body(FramePageView.saying(refused.refusal()));
        }
    }

    /// Without this, a HEAD would run the GET and use the launch up: link checkers and previews send them.
    @RequestMapping(method = RequestMethod.HEAD)
    void head() throws HttpRequestMethodNotSupportedException {
        throw new HttpRequestMethodNotSupportedException(HttpMethod.HEAD.name(), List.of(HttpMethod.GET.name()));
    }

    private static boolean wantsPage(String accept) {
        return accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /// Only what is an origin gets into the header.
    private static String origins(List<String> frontEnds) {
        return frontEnds.stream()
                .map(text -> Origin.parse(text).orElseThrow(() -> new IllegalArgumentException(
                        "micip.catalog.front-ends: %s (expected: scheme://host[:port])".formatted(text))))
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
    }
}
