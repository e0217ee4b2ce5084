package io.micip.privacy.smallcell;

import io.micip.privacy.reading.Words;

/// Finds the whole that a number is a part of.
final class Wholes {

    private static final int REACH = 12;
    private static final int LATER = 5;

    private final Words words;
    private final Quantities quantities;
    private final StudentGroup group;

    Wholes(Words words, Quantities quantities, StudentGroup group) {
        this.words = words;
        this.quantities = quantities;
        this.group = group;
    }

    /// How many students a sentence names that begins "Of 64 students, 59"; 0 when it does not.
    int ofWhich(Quantity part) {
        int of = part.first() - 1;
        while (of >= 0 && part.first() - of <= REACH && !words.isFirst(of)) {
            of--;
        }
        if (!words.is(of, "of") && !words.is(of, "out") || part.first() - of > REACH) {
            return 0;
        }
        Quantity whole = quantities.read(group.behindOf(of));
        int noun = whole == null || whole.percent() ? -1 : group.nounFrom(whole.last() + 1, false);
        int apart = part.first() - noun;
        boolean next = noun >= 0 && apart > 0 && (apart <= 2 || apart <= LATER && words.gap(part.first() - 1) == ',');
        return next && whole != null ? whole.value() : 0;
    }
}
