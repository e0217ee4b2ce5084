package io.micip.privacy.person;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.reading.Claim;

/// One kind of finding that begins with a word. Asked for every word of a text, in order.
interface WordRule {

    /// What begins at this word, if anything does.
    @Nullable
    Claim read(int word);
}
