package io.micip.gateway.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;

/// Who is signed in, for a front end that wants to show what may be done. What really may be done is decided by the
/// services, each time.
@RestController
class SessionController {
    /// @param user          the signed-in person
    /// @param organisations for whom the person may act, such as `district:82030`
    /// @param grants        as what, for whom
    /// @param expiresAt     when a browser's session ends unless it is used; null for a bearer token
    record View(User user, List<String> organisations, List<GrantView> grants, @Nullable Instant expiresAt) {}

    /// The person's opaque id; names are not known here.
    record User(String id) {}

    /// A role and the organisation that granted it.
    record GrantView(String role, String org) {}

    @GetMapping("/api/v1/session")
    ResponseEntity<View> session(Caller caller, HttpServletRequest request) {
        var grants = caller.grants().stream().sorted(Comparator.comparing(Grant::toString)).toList();
        var organisations = grants.stream().map(grant -> grant.org().toString()).distinct().sorted().toList();
        var views = grants.stream().map(grant -> new GrantView(grant.role().code(), grant.org().toString())).toList();
        var ends = (Instant) request.getAttribute(SignedInBrowser.ENDS);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new View(new User(caller.id()), organisations, views, ends));
    }
}
