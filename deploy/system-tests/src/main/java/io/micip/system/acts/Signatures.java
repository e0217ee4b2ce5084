package io.micip.system.acts;

import java.io.IOException;
import java.util.Map;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;

/// What both sides sign of a district's agreement.
public final class Signatures {
    private static final Map<String, String> OFFICIAL = Map.of("name", "Robin Demo", "title",
            "Superintendent (demonstration)");

    private final FrontEnd signer;
    private final FrontEnd state;
    private final String agreement;

    /// @param signer   of the district, signed in
    /// @param state    the state's signer, signed in
    /// @param district whose agreement it is
    public Signatures(FrontEnd signer, FrontEnd state, District district) {
        this.signer = signer;
        this.state = state;
        this.agreement = "/api/v1/districts/" + district.code() + "/agreement";
    }

    /// The agreement, with its version in `ETag`.
    public Answer read() throws IOException, InterruptedException {
        return signer.get(agreement);
    }

    /// Signs and acknowledges whatever is needed until the agreement is active; a district whose administrator is named
    /// already needs no new one.
    ///
    /// @throws IllegalStateException when it is not active then
    public void makeActive() throws IOException, InterruptedException {
        if (read().at("/status").equals("revoked")) {
            var text = signer.get("/api/v1/agreement-texts/current");
            signer.change("POST", agreement + "/signature", Json.object("textVersion",
                    text.json().path("version").asInt(), "textSha256", text.at("/sha256"), "official", OFFICIAL),
                    read());
        }
        if (read().at("/status").equals("signed")) {
            state.change("POST", agreement + "/acknowledgement", Json.object("official", OFFICIAL), read());
        }
        var now = read();
        if (!now.at("/status").equals("active")) {
            throw new IllegalStateException("the agreement is not active: " + now);
        }
    }
}
