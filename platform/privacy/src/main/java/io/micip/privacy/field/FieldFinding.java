package io.micip.privacy.field;

import io.micip.privacy.Finding;

import static java.util.Objects.requireNonNull;

/// A finding in one field of a request.
///
/// @param pointer JSON Pointer (RFC 6901) of the field
/// @param finding what was found there
public record FieldFinding(String pointer, Finding finding) {

    public FieldFinding {
        requireNonNull(pointer, "pointer is null");
        requireNonNull(finding, "finding is null");
    }

    ConfirmedWarning confirmation() {
        return new ConfirmedWarning(pointer, finding.kind(), finding.start(), finding.end());
    }
}
