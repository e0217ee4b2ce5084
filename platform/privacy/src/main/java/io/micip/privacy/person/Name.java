package io.micip.privacy.person;

/// What reads like a person's name.
///
/// @param first    first word
/// @param last     last word
/// @param strength how much of a name it is without looking around
record Name(int first, int last, Strength strength) {

    /// From the least to the most.
    enum Strength {
        /// One capitalized word that nobody knows.
        UNKNOWN,
        /// A given name that is a place, a school or a word as well.
        PLACE,
        /// Several capitalized words that nobody knows.
        UNKNOWN_PAIR,
        /// A given name.
        GIVEN,
        /// A given name with a family name or an initial.
        FULL
    }

    boolean isAtLeast(Strength least) {
        return strength.compareTo(least) >= 0;
    }
}
