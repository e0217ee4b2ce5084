package io.micip.chassis.problem;

import org.jspecify.annotations.Nullable;

/// Tells messages that we wrote from those of libraries, which may quote what somebody sent.
final class OwnMessages {
    private OwnMessages() {}

    /// The message of an exception that code of ours threw itself, such as the constructor of a value; else the other text.
    static String of(@Nullable Throwable cause, String otherwise) {
        var message = cause == null ? null : cause.getMessage();
        return message != null && isOurs(cause) ? message : otherwise;
    }

    /// Whether code of ours threw it itself because a value broke its rule.
    static boolean isOurs(@Nullable Throwable cause) {
        return cause instanceof IllegalArgumentException
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith("io.micip.");
    }
}
