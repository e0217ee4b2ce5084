package io.micip.local;

import io.micip.local.up.LocalPlatform;

/// Main of the supervisor behind `deploy/up`.
public final class Up {

    private Up() {}

    /// @param arguments `--fresh`, `--no-seed`, `--prepare`
    public static void main(String[] arguments) {
        System.exit(LocalPlatform.run(arguments, System.out, System.err));
    }
}
