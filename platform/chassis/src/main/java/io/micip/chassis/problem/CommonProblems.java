package io.micip.chassis.problem;

import java.util.List;

/// The problem types that every service can answer with, and short ways to refuse with them.
public final class CommonProblems {
    public static final ProblemType MALFORMED_JSON = new ProblemType("malformed-json", Category.MALFORMED,
            "The request body is not well-formed JSON.");
    public static final ProblemType UNKNOWN_FIELD = new ProblemType("unknown-field", Category.MALFORMED,
            "The request has a field that is not known here.");
    public static final ProblemType WRONG_TYPE = new ProblemType("wrong-type", Category.MALFORMED,
            "A value of the request has the wrong type or form.");
    public static final ProblemType INVALID = new ProblemType("invalid", Category.INVALID,
            "A value of the request is not accepted.");
    public static final ProblemType IDENTIFIER_FOUND = new ProblemType("identifier-found", Category.INVALID,
            "A text seems to identify a person or a small group.");
    public static final ProblemType IDEMPOTENCY_KEY_REUSED = new ProblemType("idempotency-key-reused",
            Category.INVALID, "The idempotency key was used for another request.");
    public static final ProblemType NOT_SIGNED_IN = new ProblemType("not-signed-in", Category.UNAUTHENTICATED,
            "This needs a signed-in user.");
    public static final ProblemType TOKEN_REJECTED = new ProblemType("token-rejected", Category.UNAUTHENTICATED,
            "The access token is not accepted.");
    public static final ProblemType NOT_ALLOWED = new ProblemType("not-allowed", Category.FORBIDDEN,
            "Your role does not allow this.");
    public static final ProblemType UNKNOWN = new ProblemType("unknown", Category.UNKNOWN, "There is no such thing.");
    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType("method-not-allowed",
            Category.METHOD_NOT_ALLOWED, "This address does not take that method.");
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType("not-acceptable", Category.NOT_ACCEPTABLE,
            "There is no answer in a media type that you accept.");
    public static final ProblemType CONFLICT = new ProblemType("conflict", Category.CONFLICT,
            "This does not fit the present state.");
    public static final ProblemType VERSION_STALE = new ProblemType("version-stale", Category.STALE,
            "Somebody else changed this first.");
    public static final ProblemType PRECONDITION_REQUIRED = new ProblemType("precondition-required",
            Category.UNCONDITIONAL, "A change must name the version that it changes.");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", Category.TOO_LARGE,
            "The request is too large.");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType("unsupported-media-type",
            Category.UNSUPPORTED, "The media type of the request is not read here.");
    public static final ProblemType BUSY = new ProblemType("busy", Category.UNAVAILABLE,
            "This cannot be put on record right now.");
    public static final ProblemType NEIGHBOUR_UNAVAILABLE = new ProblemType("neighbour-unavailable",
            Category.UNAVAILABLE, "A part of the platform does not answer.");
    public static final ProblemType NEIGHBOUR_LATE = new ProblemType("neighbour-late", Category.TIMED_OUT,
            "A part of the platform did not answer in time.");
    public static final ProblemType UNEXPECTED = new ProblemType("unexpected", Category.UNEXPECTED,
            "Something went wrong on our side.");

    private static final String NOTHING_HERE = "There is nothing at this address that you may see.";
    private static final List<ProblemType> ALL = List.of(MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID,
            IDENTIFIER_FOUND, IDEMPOTENCY_KEY_REUSED, NOT_SIGNED_IN, TOKEN_REJECTED, NOT_ALLOWED, UNKNOWN,
            METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, CONFLICT, VERSION_STALE, PRECONDITION_REQUIRED, TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE, BUSY, NEIGHBOUR_UNAVAILABLE, NEIGHBOUR_LATE, UNEXPECTED);

    private CommonProblems() {}

    /// All of them, for the test that compares them with docs/problems.md.
    public static List<ProblemType> all() {
        return ALL;
    }

    /// 404 for what is not there.
    public static Refused unknown() {
        return new Refused(Refusal.of(UNKNOWN, NOTHING_HERE));
    }

    /// 404 for a thing of another tenant: the very answer of [#unknown()], but the attempt goes on record.
    public static Refused foreign() {
        return new Refused(Refusal.onRecord(UNKNOWN, NOTHING_HERE));
    }

    /// 403 for a caller of this tenant whose role does not do this.
    ///
    /// @param explanation who may do it
    public static Refused notAllowed(String explanation) {
        return new Refused(Refusal.of(NOT_ALLOWED, explanation));
    }

    /// 422 for one field.
    public static Refused invalid(String pointer, String detail) {
        return new Refused(Refusal.of(INVALID, "Please correct the field named in errors.",
                FieldError.of(pointer, detail)));
    }

    /// 412.
    public static Refused stale() {
        return new Refused(Refusal.of(VERSION_STALE, "Read it again, look at what changed, and repeat your change."));
    }

    /// 409.
    public static Refused conflict(String explanation) {
        return new Refused(Refusal.of(CONFLICT, explanation));
    }

    /// 503: what must be on record cannot be recorded now, so nothing was done.
    public static Refused busy() {
        return new Refused(Refusal.of(BUSY, "Nothing was changed. Please try again in a moment."));
    }

    /// 503: a neighbour does not answer.
    public static Refused neighbourUnavailable() {
        return new Refused(Refusal.of(NEIGHBOUR_UNAVAILABLE,
                "A part of the platform does not answer. Nothing was changed. Please try again in a moment."));
    }

    /// 504: a neighbour did not answer in time.
    public static Refused neighbourLate() {
        return new Refused(Refusal.of(NEIGHBOUR_LATE,
                "A part of the platform took too long. Please look whether your change was made, then try again."));
    }
}
