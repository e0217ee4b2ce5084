package io.micip.gateway.session;

import org.jspecify.annotations.Nullable;

/// What the provider issued for one session: the access token that goes on to the services, the refresh token that
/// renews it (none where the provider gives none), and the ID token that names the session when signing out.
public record SessionTokens(String access, @Nullable String refresh, String id) {
    /// Never the tokens themselves: what is printed cannot be used.
    @Override
    public String toString() {
        return "SessionTokens[refreshable=" + (refresh != null) + "]";
    }
}
