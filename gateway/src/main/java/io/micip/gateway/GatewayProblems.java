package io.micip.gateway;

import java.util.List;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;

/// The problems that the gateway itself answers with, beside those of every service. Listed in docs/problems.md.
public final class GatewayProblems {
    /// 429: the caller, its organisation or its address asked more often than its limit allows.
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("too-many-requests", Category.TOO_MANY,
            "Too many requests in a short time.");
    /// 403: a change through a browser session without the token that only the portal's own pages can read.
    public static final ProblemType FORGED_REQUEST = new ProblemType("forged-request", Category.FORBIDDEN,
            "This change does not come from a page of the portal.");
    /// 403: a browser asked for a page of an origin that is no registered front end.
    public static final ProblemType UNKNOWN_FRONT_END = new ProblemType("unknown-front-end", Category.FORBIDDEN,
            "This web origin is not registered as a front end.");

    private GatewayProblems() {}

    /// All of them, for the test that compares them with docs/problems.md.
    public static List<ProblemType> all() {
        return List.of(TOO_MANY_REQUESTS, FORGED_REQUEST, UNKNOWN_FRONT_END);
    }

    /// 503: the part of the platform, or the identity provider, that a request needs does not answer.
    public static Refusal unavailable(String explanation) {
        return Refusal.of(CommonProblems.NEIGHBOUR_UNAVAILABLE, explanation);
    }
}
