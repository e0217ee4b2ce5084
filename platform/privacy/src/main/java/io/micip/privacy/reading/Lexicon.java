package io.micip.privacy.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which roles a word has. Read once from [Role], [Cue] and the three lists beside this class; looked up without making
/// a String, since every word of every text passes here.
///
/// A word is known by its key: its letters as the digits of a number to the base 31, which is the word itself for up to
/// 12 letters and tells longer ones apart as well as a hash of 64 bits does. Keys and roles lie side by side, so that a
/// look costs one place in memory, whether the word is there or not.
final class Lexicon {

    private static final int BASE = 31;
    private static final int ROOM_BITS = 15;
    private static final Lexicon WORDS = new Lexicon(collect());

    private final long[] keysAndRoles = new long[2 << ROOM_BITS];

    private Lexicon(Map<String, Long> all) {
        all.forEach(this::put);
    }

    /// The roles of a word, as bits of [Role]; 0 for a word of no role.
    ///
    /// @param key built with [#key] from 0, character by character
    static long rolesOf(long key) {
        return WORDS.find(key);
    }

    /// The key of a word that is one character longer.
    ///
    /// @param kind of the character, see [Folding#kind]
    static long key(long key, byte kind) {
        return key * BASE + kind;
    }

    private void put(String word, long roles) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            key = key(key, Folding.kind(word.charAt(i)));
        }
        int slot = slot(key);
        while (keysAndRoles[slot] != 0) {
            slot = next(slot);
        }
        keysAndRoles[slot] = key;
        keysAndRoles[slot + 1] = roles;
    }

    private long find(long key) {
        int slot = slot(key);
        while (keysAndRoles[slot] != key) {
            if (keysAndRoles[slot] == 0) {
                return 0;
            }
            slot = next(slot);
        }
        return keysAndRoles[slot + 1];
    }

    private static int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - ROOM_BITS) << 1;
    }

    private int next(int slot) {
        return slot + 2 & keysAndRoles.length - 1;
    }

    private static Map<String, Long> collect() {
        Map<String, Long> all = new HashMap<>();
        for (Role role : Role.values()) {
            role.words().forEach(word -> all.merge(word, role.bit(), (a, b) -> a | b));
        }
        for (Cue cue : Cue.values()) {
            cue.phrases().forEach(phrase -> addBeginnings(all, phrase));
        }
        addList(all, "given-names.txt", Role.GIVEN);
        addList(all, "surnames.txt", Role.SURNAME);
        addList(all, "plan-words.txt", Role.PLAN);
        return all;
    }

    /// The words a phrase may begin with, written apart or together: `date`, `dateof`, `dateofbirth`, `datesofbirth`.
    private static void addBeginnings(Map<String, Long> all, String phrase) {
        String together = "";
        for (String word : phrase.split(" ")) {
            together += word;
            all.merge(together, Role.CUE.bit(), (a, b) -> a | b);
            all.merge(together + "s", Role.CUE.bit(), (a, b) -> a | b);
        }
    }

    /// A list of words with spaces between; a line that begins with `#` is a note, a `?` behind a word makes it weak.
    private static void addList(Map<String, Long> all, String name, Role role) {
        content(name).lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .forEach(entry -> {
                    boolean weak = entry.endsWith("?");
                    String word = weak ? entry.substring(0, entry.length() - 1) : entry;
                    long bits = weak ? role.bit() | Role.WEAK_GIVEN.bit() : role.bit();
                    all.merge(word, bits, (a, b) -> a | b);
                });
    }

    private static String content(String name) {
        try (InputStream stream = Lexicon.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
