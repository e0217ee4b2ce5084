package io.micip.events;

/// What the gateway tells: who signed in and out.
public sealed interface GatewayEvent extends PublishedEvent {
    /// A person signed in through the portal.
    @EventType("io.micip.gateway.signed-in.v1")
    record SignedIn(String sessionHash) implements GatewayEvent {
        public SignedIn {
            Code.require(sessionHash);
        }
    }

    /// A session is over: its tokens are refused from now on. `sessionHash` is the SHA-256 (hex) of the provider's
    /// session id, `cause` is `signed-out`, `back-channel` or `expired`.
    @EventType("io.micip.gateway.session-ended.v1")
    record SessionEnded(String sessionHash, String cause) implements GatewayEvent {
        public SessionEnded {
            Code.require(sessionHash, cause);
        }
    }
}
