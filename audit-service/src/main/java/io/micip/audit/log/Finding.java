package io.micip.audit.log;

import java.util.OptionalLong;

/// Something stored that is not what was signed.
/// @param file what it stands in, below the log: `tile/entries/003`, `tile/1/000.p/7`, `parked/12`, `ids`, `state`
/// @param index the entry's position in the log, or, in a tile above level 0, the hash's place in its level; none where
///              the file as a whole is wrong
/// @param what what is wrong with it, in words for operators
public record Finding(String file, OptionalLong index, String what) {
    /// Something wrong at one position.
    public static Finding at(String file, long index, String what) {
        return new Finding(file, OptionalLong.of(index), what);
    }

    /// Something wrong with a file as a whole.
    public static Finding of(String file, String what) {
        return new Finding(file, OptionalLong.empty(), what);
    }

    @Override
    public String toString() {
        return file + (index.isPresent() ? ", index " + index.getAsLong() : "") + ": " + what;
    }
}
