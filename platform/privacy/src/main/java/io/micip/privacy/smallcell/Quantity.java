package io.micip.privacy.smallcell;

/// A number in figures or in words.
///
/// @param first   first word
/// @param last    last word
/// @param value   at most 999,999,999
/// @param percent whether it is a percentage
record Quantity(int first, int last, int value, boolean percent) {

    private static final int LEAST_SHOWN = 10;

    boolean isSmall() {
        return value > 0 && value < LEAST_SHOWN && !percent;
    }

    /// Whether between none and ten are left when this many are taken from a whole.
    boolean leavesFew(int whole) {
        int left = whole - value;
        return left > 0 && left < LEAST_SHOWN;
    }

    /// Whether this percentage of a whole is a small group, or leaves one.
    boolean isShareOfFew(int whole) {
        int part = Math.round(whole * value / 100f);
        return percent && value < 100 && part > 0 && (part < LEAST_SHOWN || whole - part < LEAST_SHOWN);
    }
}
