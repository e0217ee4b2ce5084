package io.micip.privacy.identifier;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.reading.Claim;

/// One kind of identifier that begins with a run of digits. Asked for every group of digits of a text, in order.
interface NumberRule {

    /// The identifier that begins at this group of digits, if there is one.
    @Nullable
    Claim read(int group);
}
