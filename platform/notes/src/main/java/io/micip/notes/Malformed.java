package io.micip.notes;

/// A note, a checkpoint or a key that does not have the form its specification asks for. The message names the part,
/// what was found and what was expected; it never repeats a secret.
public final class Malformed extends IllegalArgumentException {
    /// The part that is wrong, and the form expected.
    public Malformed(String message) {
        super(message);
    }
}
