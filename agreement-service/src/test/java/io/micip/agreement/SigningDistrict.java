package io.micip.agreement;

import io.micip.testservers.ServiceClient;
import io.micip.testservers.ServiceClient.Answer;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// A district and what is done about its agreement, over HTTP and by those who may.
final class SigningDistrict {

    private static final String OFFICIAL = "\"official\":{\"name\":\"Demo Official\",\"title\":\"Superintendent\"}";

    private final String path;
    private final ServiceClient signer;
    private final ServiceClient state;

    SigningDistrict(TestService.Running service, TestTokens tokens, String code) {
        this.path = "/api/v1/districts/" + code;
        this.signer = new ServiceClient(service, tokens.token("signer@district:" + code));
        this.state = new ServiceClient(service, tokens.token("state-signer@state:MI"));
    }

    /// `/api/v1/districts/{code}`.
    String path() {
        return path;
    }

    ServiceClient signer() {
        return signer;
    }

    /// Puts these lines in force.
    ///
    /// @param lines as JSON, separated by commas
    Answer share(String lines) {
        return done(signer.put(path + "/schedule-a", "{\"lines\":[" + lines + "]}", "If-Match", etag()));
    }

    /// Signed by the district, acknowledged by the state with an administrator named.
    Answer activate() {
        sign("");
        return acknowledge();
    }

    /// Signed by the district.
    ///
    /// @param more members of the request besides text and official, each followed by a comma
    Answer sign(String more) {
        String sha256 = signer.get("/api/v1/agreement-texts/current").text("/sha256");
        return done(signer.post(path + "/agreement/signature",
                "{\"textVersion\":1,\"textSha256\":\"" + sha256 + "\"," + more + OFFICIAL + "}", "If-Match", etag()));
    }

    /// Acknowledged by the state, with an administrator named.
    Answer acknowledge() {
        Answer active = done(state.post(path + "/agreement/acknowledgement",
                "{" + OFFICIAL + ",\"administrator\":{\"accountId\":\"administrator-1\"," + OFFICIAL + "}}", "If-Match",
                etag()));
        assertThat(active.text("/status")).isEqualTo("active");
        return active;
    }

    Answer suspendForTheState() {
        return done(state.put(path + "/agreement/suspensions/state",
                "{\"reason\":\"A question is settled first.\"}", "If-Match", etag()));
    }

    Answer revoke() {
        return done(signer.post(path + "/agreement/revocation", "{\"reasonCode\":\"district-decision\"}", "If-Match",
                etag()));
    }

    private String etag() {
        return signer.get(path + "/agreement").header("ETag");
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }
}
