package io.micip.chassis.problem;

import java.util.Arrays;
import java.util.Optional;

/// Why a request is refused, as far as HTTP tells reasons apart (RFC 9110, RFC 6585).
public enum Category {
    /// Not readable as what it claims to be.
    MALFORMED(400),
    /// No token, or one that does not hold.
    UNAUTHENTICATED(401),
    /// Known who it is, but the role does not allow it.
    FORBIDDEN(403),
    /// Not there, or another tenant's, which looks the same.
    UNKNOWN(404),
    /// The path has no such method.
    METHOD_NOT_ALLOWED(405),
    /// No answer in a form that the client accepts.
    NOT_ACCEPTABLE(406),
    /// Does not fit the state of the thing.
    CONFLICT(409),
    /// No agreement covers it.
    NOT_COVERED(409),
    /// Was there, is no more.
    GONE(410),
    /// Somebody else changed the thing first.
    STALE(412),
    /// More than is taken.
    TOO_LARGE(413),
    /// A media type that is not read here.
    UNSUPPORTED(415),
    /// Readable, but against a rule.
    INVALID(422),
    /// A change without naming the version that it changes.
    UNCONDITIONAL(428),
    /// More often than allowed.
    TOO_MANY(429),
    /// A defect of ours.
    UNEXPECTED(500),
    /// Something needed does not answer now.
    UNAVAILABLE(503),
    /// Something needed did not answer in time.
    TIMED_OUT(504);

    private final int status;

    Category(int status) {
        this.status = status;
    }

    /// The first category with this status, or empty for a status that no category has.
    public static Optional<Category> ofStatus(int status) {
        return Arrays.stream(values()).filter(category -> category.status == status).findFirst();
    }

    /// The HTTP status code.
    public int status() {
        return status;
    }
}
