package io.micip.audit.live;

import java.util.HashMap;
import java.util.Map;

/// The places for streams, so many in all and so many for one account.
final class LivePlaces {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int inAll;

    LivePlaces(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /// A place, until it is closed.
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /// @throws io.micip.chassis.problem.Refused `too-many-live-streams`, `live-streams-full`
    synchronized Place take(String account) {
        if (taken.getOrDefault(account, 0) >= mostOfOne) {
            throw LiveRefusal.OWN.refused();
        }
        if (inAll >= most) {
            throw LiveRefusal.ALL.refused();
        }
        inAll++;
        taken.merge(account, 1, Integer::sum);
        return () -> giveBack(account);
    }

    private synchronized void giveBack(String account) {
        inAll--;
        taken.computeIfPresent(account, (_, count) -> count > 1 ? count - 1 : null);
    }

    synchronized int taken() {
        return inAll;
    }
}
