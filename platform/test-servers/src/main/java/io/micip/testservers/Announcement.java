package io.micip.testservers;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Says on the console of the build which servers the tests use, whatever becomes of the tests' own output.
final class Announcement {
    private Announcement() {}

    @SuppressWarnings("resource") // the descriptor belongs to the JVM
    static void say(String what) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println("test servers: " + what);
    }
}
