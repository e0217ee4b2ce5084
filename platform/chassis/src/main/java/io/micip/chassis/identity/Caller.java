package io.micip.chassis.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Who sent a request, as the verified access token says. Controllers take it as a parameter.
///
/// @param id        the token's `sub`: opaque, never a name
/// @param grants    the pairs of role and organisation; what the token says in any other form grants nothing
/// @param sessionId the token's `sid`, or null for a service, which has no session
public record Caller(String id, Set<Grant> grants, @Nullable String sessionId) {
    public Caller {
        grants = Set.copyOf(grants);
    }

    /// The grant that lets this caller act for an organisation in one of these roles; the first role named wins.
    public Optional<Grant> grantAs(Org org, Role... roles) {
        return Arrays.stream(roles).map(role -> new Grant(role, org)).filter(grants::contains).findFirst();
    }

    /// As [#grantAs], refusing where there is none: as unknown (404) to a caller whom neither the organisation nor the
    /// state granted anything, as not allowed (403) to the others.
    ///
    /// @throws Refused `unknown` or `not-allowed`
    public Grant require(Org org, Role... roles) {
        return grantAs(org, roles).orElseThrow(() -> belongsTo(org) || belongsTo(Org.STATE)
                ? CommonProblems.notAllowed(Role.only(roles))
                : CommonProblems.foreign());
    }

    /// Whether any organisation granted one of these roles.
    public boolean holdsAny(Role... roles) {
        var wanted = Set.of(roles);
        return grants.stream().anyMatch(grant -> wanted.contains(grant.role()));
    }

    /// Whether this organisation granted anything.
    public boolean belongsTo(Org org) {
        return grants.stream().anyMatch(grant -> grant.org().equals(org));
    }
}
