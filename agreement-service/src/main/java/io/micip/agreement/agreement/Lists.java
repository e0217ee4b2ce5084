package io.micip.agreement.agreement;

import java.util.ArrayList;
import java.util.List;

/// Lists that are only added to.
final class Lists {

    private Lists() {}

    /// The list with one more at its end.
    static <T> List<T> added(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /// One list after the other.
    static <T> List<T> joined(List<T> list, List<T> after) {
        List<T> longer = new ArrayList<>(list);
        longer.addAll(after);
        return longer;
    }
}
