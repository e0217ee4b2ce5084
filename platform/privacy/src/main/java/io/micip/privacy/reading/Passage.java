package io.micip.privacy.reading;

import org.jspecify.annotations.Nullable;

/// One text, read once for all rules: folded to plain characters, cut into words and into groups of digits, with its
/// cues. What only some rules ask for is read when the first of them asks. For one thread.
public final class Passage {

    private final FoldedText text;
    private final Words words;
    private @Nullable DigitGroups groups;
    private @Nullable Cues cues;

    private Passage(FoldedText text) {
        this.text = text;
        this.words = Words.in(text);
    }

    /// Reads a text.
    public static Passage of(CharSequence original) {
        return new Passage(FoldedText.of(original));
    }

    /// The folded characters.
    public FoldedText text() {
        return text;
    }

    /// Words and figures.
    public Words words() {
        return words;
    }

    /// Groups of digits and what joins them.
    public DigitGroups groups() {
        DigitGroups known = groups;
        if (known == null) {
            known = DigitGroups.in(text, words);
            groups = known;
        }
        return known;
    }

    /// Words that tell what a figure near them is.
    public Cues cues() {
        Cues known = cues;
        if (known == null) {
            known = Cues.in(text, words);
            cues = known;
        }
        return known;
    }
}
