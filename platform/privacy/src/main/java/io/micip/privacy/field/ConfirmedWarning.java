package io.micip.privacy.field;

import io.micip.privacy.Kind;

import static java.util.Objects.requireNonNull;

/// An author's word that one warning names nobody. It holds for the very same kind and range in the text sent along
/// with it, and for nothing else: a changed text is asked about again. A hit cannot be confirmed.
///
/// @param pointer JSON Pointer (RFC 6901) of the field
/// @param kind    kind of the warning
/// @param start   first UTF-16 code unit of the warning
/// @param end     code unit after the last
public record ConfirmedWarning(String pointer, Kind kind, int start, int end) {

    public ConfirmedWarning {
        requireNonNull(pointer, "pointer is null");
        requireNonNull(kind, "kind is null");
    }
}
