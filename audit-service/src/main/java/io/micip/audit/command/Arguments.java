package io.micip.audit.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stood on a command line behind the command's name: words, `--name=value`, and `--flag`.
public final class Arguments {
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    /// The call is not one that the command knows. The message says what was wrong and what was expected.
    public static final class Wrong extends IllegalArgumentException {
        /// In plain words.
        public Wrong(String message) {
            super(message);
        }
    }

    private Arguments() {}

    /// Reads a command line.
    /// @param line the command's name first
    /// @param named options that take a value
    /// @param flagged options that take none
    /// @throws Wrong for an option that is neither, or has no value
    public static Arguments of(List<String> line, List<String> named, List<String> flagged) {
        var read = new Arguments();
        for (String word : line.subList(1, line.size())) {
            int equal = word.indexOf('=');
            String name = word.startsWith("--") ? word.substring(2, equal < 0 ? word.length() : equal) : "";
            if (!word.startsWith("--")) {
                read.words.add(word);
            } else if (equal < 0 && flagged.contains(name)) {
                read.flags.add(name);
            } else if (equal > 0 && equal < word.length() - 1 && named.contains(name)) {
                read.values.computeIfAbsent(name, _ -> new ArrayList<>()).add(word.substring(equal + 1));
            } else {
                throw new Wrong(word + " is not understood");
            }
        }
        return read;
    }

    /// The words that are no options.
    public List<String> words() {
        return List.copyOf(words);
    }

    /// Whether a flag was given.
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /// All values of an option, in their order.
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /// The value of an option that may be given once.
    /// @throws Wrong if it was given twice
    public Optional<String> optional(String name) {
        var all = all(name);
        if (all.size() > 1) {
            throw new Wrong("--" + name + " was given twice");
        }
        return all.stream().findFirst();
    }

    /// The value of an option that must be given once.
    /// @throws Wrong if it was not
    public String one(String name) {
        return optional(name).orElseThrow(() -> new Wrong("--" + name + "= is missing"));
    }
}
