package io.micip.gateway.session;

import java.util.List;

/// Whose session it is: the provider's opaque subject and session id, and the grants as `role@organisation` when the
/// session began. No name.
public record Holder(String subject, String providerSession, List<String> grants) {
    /// Keeps the grants as they are.
    public Holder {
        grants = List.copyOf(grants);
    }
}
