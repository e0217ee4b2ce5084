package io.micip.local.up;

/// Why the platform cannot be started, in words that name the cure.
final class CannotStart extends Exception {

    CannotStart(String message) {
        super(message);
    }
}
