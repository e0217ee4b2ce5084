package io.micip.system.faults;

import java.io.IOException;
import java.util.List;

/// What people do while processes are killed.
interface Work {
    /// Sees that what they need is there.
    void prepare() throws IOException, InterruptedException;

    /// What each of them does again and again.
    List<Load.Step> steps() throws IOException, InterruptedException;

    /// At most so many requests are waited for between two kills.
    int mostBetweenKills();

    /// Puts back what others count on.
    void tidy() throws IOException, InterruptedException;
}
