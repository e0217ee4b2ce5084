package io.micip.local.up;

import java.io.PrintStream;
import java.util.Locale;

/// Tells the caller what happens, a line at a time, each with the seconds since the start.
final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void line(String words) {
        out.printf(Locale.US, "%6.1f s  %s%n", seconds(), words);
        out.flush();
    }

    synchronized void plain(String words) {
        out.println(words);
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
