package io.micip.local.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps the first so many of whatever it is offered, in an order; of equals the one offered first.
final class FirstInOrder<T> {

    private final Comparator<? super T> order;
    private final int most;
    /// The first `most` are sorted, those behind them are not.
    private final List<T> kept = new ArrayList<>();

    /// @param most to keep, 1 or more
    FirstInOrder(Comparator<? super T> order, int most) {
        this.order = order;
        this.most = most;
    }

    void offer(T one) {
        if (kept.size() >= most && order.compare(one, kept.get(most - 1)) >= 0) {
            return;
        }
        kept.add(one);
        if (kept.size() == most || kept.size() >= 2L * most) {
            shrink();
        }
    }

    /// The first of all that was offered, sorted.
    List<T> all() {
        shrink();
        return List.copyOf(kept);
    }

    private void shrink() {
        kept.sort(order);
        if (kept.size() > most) {
            kept.subList(most, kept.size()).clear();
        }
    }
}
