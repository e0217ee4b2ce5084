package io.micip.notes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// One signature line of a note: who signs, with which key, and the signature's bytes.
@SuppressWarnings("ArrayRecordComponent")
record NoteSignature(String name, int keyId, byte[] signature) {
    private static final String DASH = "\u2014 ";

    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new Malformed("signature line: (expected: em dash, space, name, space, base64)");
        }
        String name = KeyName.checked(line.substring(DASH.length(), space));
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(line.substring(space + 1));
        } catch (IllegalArgumentException _) {
            throw new Malformed("signature line of " + name + ": not base64");
        }
        if (bytes.length <= KeyName.ID_BYTES) {
            throw new Malformed("signature line of " + name + ": too short (expected: key id and signature)");
        }
        int id = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(name, id, Arrays.copyOfRange(bytes, KeyName.ID_BYTES, bytes.length));
    }

    boolean isFrom(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    String line() {
        byte[] bytes = ByteBuffer.allocate(KeyName.ID_BYTES + signature.length).putInt(keyId).put(signature).array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
