package io.micip.notes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The rules for a key's name and the short id that signature lines carry.
/// Source: C2SP signed-note, "Format" and "Key IDs".
final class KeyName {
    static final int ID_BYTES = 4;

    private KeyName() {}

    static String checked(String name) {
        boolean spaced = name.codePoints().anyMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c));
        if (name.isEmpty() || spaced || name.contains("+")) {
            throw new Malformed("key name: '" + name + "' (expected: not empty, no spaces, no '+')");
        }
        return name;
    }

    static int id(String name, byte type, byte[] publicKey) {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        var hashed = ByteBuffer.allocate(start.length + 1 + publicKey.length).put(start).put(type).put(publicKey);
        return ByteBuffer.wrap(Sha256.of(hashed.array())).getInt();
    }
}
