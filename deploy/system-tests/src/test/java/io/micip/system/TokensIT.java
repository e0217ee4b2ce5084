package io.micip.system;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.system.acts.District;
import io.micip.system.acts.Stranger;
import io.micip.system.running.RunningPlatform;

/// Tokens that are not good get a 401 problem, everywhere, and nothing else.
@ExtendWith(OnPlatform.class)
class TokensIT {
    private static final List<String> PATHS = List.of("/api/v1/data-sets?district=82030", "/api/v1/sources",
            "/api/v1/districts/82030/agreement", "/api/v1/records?district=82030");

    private final Stranger stranger;
    private final Forger forger;

    TokensIT(RunningPlatform platform) throws Exception {
        stranger = new Stranger(platform.gateway());
        forger = new Forger(platform.as(District.DEARBORN.planner()).token(),
                platform.processes().data().resolve("provider/signing-key.json"));
    }

    @Test
    void aTokenSignedByTheProviderIsTaken() throws Exception {
        Answers.done(stranger.with(forger.signedWith("sid", "another-session"), PATHS.getFirst()), 200);
    }

    @Test
    void expiredTokensAreRefused() throws Exception {
        refuse(forger.signedWith("exp", 1_700_000_000L));
    }

    @Test
    void tokensForOthersAreRefused() throws Exception {
        refuse(forger.signedWith("aud", List.of("another-api")));
        refuse(forger.signedWith("iss", "http://127.0.0.1:9999"));
    }

    @Test
    void forgedTokensAreRefused() throws Exception {
        refuse(forger.signedByAnother());
        refuse(forger.unsigned());
        refuse(forger.altered("micip_roles", List.of("signer@district:82030")));
    }

    @Test
    void whatIsNoTokenIsRefused() throws Exception {
        refuse("x");
        refuse("a.b.c");
        refuse("e30.e30.e30");
    }

    @Test
    void nobodyIsAskedToSignIn() throws Exception {
        for (var path : PATHS) {
            Answers.refused(stranger.send("GET", path, null), 401, "not-signed-in");
        }
    }

    private void refuse(String token) throws Exception {
        for (var path : PATHS) {
            Answers.refused(stranger.with(token, path), 401, "token-rejected");
        }
    }
}
