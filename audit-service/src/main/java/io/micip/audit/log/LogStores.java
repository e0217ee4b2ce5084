package io.micip.audit.log;

import java.util.List;

/// Where all logs of an installation are kept.
public interface LogStores {
    /// Opens a log, new or not, to read it; who wants to extend it claims it.
    /// @param number the partition
    /// @param beginning the state if nothing is kept of it
    /// @throws LogStopped if it cannot be opened
    LogStore open(int number, LogState beginning);

    /// The logs of a set that were begun, by number, in their order.
    /// @param set begins the origins of all of them
    List<Integer> begun(String set);

    /// Whether several processes may have the same log open, one of which extends it.
    boolean isShared();
}
