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

    /// The district signs the text that is offered now.
    ///
    /// @param now the agreement as it was read
    /// @param key the same again signs no second time
    public Answer sign(Answer now, String key) throws IOException, InterruptedException {
        var text = signer.get("/api/v1/agreement-texts/current");
        return text.ok()
                ? signer.send("POST", agreement + "/signature", Json.object("textVersion",
                        text.json().path("version").asInt(), "textSha256", text.at("/sha256"), "official", OFFICIAL),
                        "If-Match", now.header("ETag"), "Idempotency-Key", key)
                : text;
    }

    /// The state acknowledges, and names the district's first administrator.
    ///
    /// @param administrator id of the account
    public Answer acknowledge(Answer now, String administrator, String key) throws IOException, InterruptedException {
        return state.send("POST", agreement + "/acknowledgement",
                Json.object("official", OFFICIAL, "administrator",
                        Map.of("accountId", administrator, "official", OFFICIAL)),
                "If-Match", now.header("ETag"), "Idempotency-Key", key);
    }

    /// The state acknowledges an agreement of a district whose administrator is named.
    public Answer acknowledge(Answer now, String key) throws IOException, InterruptedException {
        return state.send("POST", agreement + "/acknowledgement", Json.object("official", OFFICIAL), "If-Match",
                now.header("ETag"), "Idempotency-Key", key);
    }

    /// The district ends its agreement.
    public Answer revoke(Answer now, String key) throws IOException, InterruptedException {
        return signer.send("POST", agreement + "/revocation", Json.object("reasonCode", "district-decision"),
                "If-Match", now.header("ETag"), "Idempotency-Key", key);
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
