package io.micip.system;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import io.micip.client.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/// What is expected of every answer.
public final class Answers {
    private static final Set<String> CODES = new ConcurrentSkipListSet<>();

    private Answers() {}

    /// A problem with its documented type, and nothing of the platform's inside.
    public static Answer refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        isProblem(answer);
        assertThat(answer.at("/code")).as(answer.toString()).isEqualTo(code);
        return answer;
    }

    /// Any problem of a client's making.
    public static void isProblem(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).as(answer.toString()).isEqualTo(answer.status());
        assertThat(problem.path("title").asString("")).as(answer.toString()).isNotBlank();
        var code = problem.path("code").asString("");
        assertThat(problem.path("type").asString("")).isEqualTo("https://micip.io/problems/" + code);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "io.micip.", "org.springframework",
                "com.mongodb");
        CODES.add(code);
    }

    /// Done as asked.
    public static Answer done(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    /// Codes of all problems that were seen.
    static Set<String> codes() {
        return Set.copyOf(CODES);
    }
}
