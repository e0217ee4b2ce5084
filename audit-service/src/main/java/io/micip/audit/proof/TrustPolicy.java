package io.micip.audit.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.notes.Malformed;
import io.micip.notes.SignatureType;
import io.micip.notes.VerifierKey;

/// Whose signatures count: the logs that are known, the witnesses, and how many of them must have cosigned.
///
/// Source: C2SP tlog-policy.
public final class TrustPolicy {
    private static final String NONE = "none";

    private final List<VerifierKey> logs;
    private final Map<String, VerifierKey> witnesses;
    private final Map<String, Group> groups;
    private final Optional<String> quorum;

    private record Group(int atLeast, List<String> members) {}

    private TrustPolicy(Reader read) {
        this.logs = List.copyOf(read.logs);
        this.witnesses = Map.copyOf(read.witnesses);
        this.groups = Map.copyOf(read.groups);
        this.quorum = Optional.ofNullable(read.quorum).filter(name -> !name.equals(NONE));
    }

    /// The policy that trusts these logs' own signatures and asks for no witness.
    public static TrustPolicy of(List<VerifierKey> logs) {
        var read = new Reader();
        read.logs.addAll(logs);
        return new TrustPolicy(read);
    }

    /// Reads a policy file.
    /// @throws Malformed naming the line that is wrong
    public static TrustPolicy parse(String file) {
        var read = new Reader();
        int number = 0;
        for (String line : file.split("\n", -1)) {
            number++;
            String[] words = line.strip().split("[ \t]+");
            if (!words[0].isEmpty() && !words[0].startsWith("#")) {
                try {
                    read.line(words);
                } catch (Malformed e) {
                    throw new Malformed("policy line " + number + ": " + e.getMessage());
                }
            }
        }
        if (read.quorum == null) {
            throw new Malformed("policy: no quorum line (expected: quorum <name> or quorum none)");
        }
        return new TrustPolicy(read);
    }

    /// The keys that sign for the log of this origin.
    public List<VerifierKey> logKeys(String origin) {
        return logs.stream().filter(key -> key.name().equals(origin)).toList();
    }

    /// The keys of all logs.
    public List<VerifierKey> logs() {
        return logs;
    }

    /// The keys of all witnesses.
    public List<VerifierKey> witnessKeys() {
        return List.copyOf(witnesses.values());
    }

    /// Whether the policy asks for witnesses at all.
    public boolean asksForWitnesses() {
        return quorum.isPresent();
    }

    /// Whether cosignatures by these keys are as many, and of those, as the policy asks for.
    public boolean isMetBy(List<VerifierKey> cosigners) {
        return quorum.map(name -> holds(name, Set.copyOf(cosigners)::contains)).orElse(true);
    }

    private boolean holds(String name, Predicate<VerifierKey> cosigned) {
        var witness = witnesses.get(name);
        if (witness != null) {
            return cosigned.test(witness);
        }
        var group = groups.get(name);
        return group != null
                && group.members().stream().filter(member -> holds(member, cosigned)).count() >= group.atLeast();
    }

    /// The policy file for these logs, with no witness asked for.
    public static String fileFor(List<VerifierKey> logs) {
        return logs.stream().map(key -> "log " + key + "\n").collect(Collectors.joining("", "", "quorum none\n"));
    }

    private static final class Reader {
        private final List<VerifierKey> logs = new ArrayList<>();
        private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
        private final Map<String, Group> groups = new LinkedHashMap<>();
        private final Set<String> members = new HashSet<>();
        private @Nullable String quorum;

        void line(String[] words) {
            switch (words[0]) {
                case "log" -> log(words);
                case "witness" -> witness(words);
                case "group" -> group(words);
                case "quorum" -> quorum(words);
                default -> throw new Malformed("(expected: log, witness, group or quorum)");
            }
        }

        private void log(String[] words) {
            requireWords(words, 2, 3, "log <vkey> [url]");
            logs.add(VerifierKey.parse(words[1]));
        }

        private void witness(String[] words) {
            requireWords(words, 3, 4, "witness <name> <vkey> [url]");
            requireNew(words[1]);
            var key = VerifierKey.parse(words[2]);
            if (key.type() != SignatureType.COSIGNATURE_V1) {
                throw new Malformed("witness " + words[1] + ": not a cosigner's key (expected: type 4)");
            }
            witnesses.put(words[1], key);
        }

        private void group(String[] words) {
            requireWords(words, 4, Integer.MAX_VALUE, "group <name> all|any|<k> <members>");
            requireNew(words[1]);
            var named = List.of(words).subList(3, words.length);
            named.forEach(this::requireKnown);
            if (!named.stream().allMatch(members::add)) {
                throw new Malformed("group " + words[1] + ": a member stands in a group already");
            }
            groups.put(words[1], new Group(atLeast(words[2], named.size()), named));
        }

        private static int atLeast(String word, int all) {
            if (word.equals("all") || word.equals("any")) {
                return word.equals("all") ? all : 1;
            }
            if (!word.matches("[1-9][0-9]{0,3}") || Integer.parseInt(word) > all) {
                throw new Malformed("'" + word + "' (expected: all, any, or 1 to " + all + ")");
            }
            return Integer.parseInt(word);
        }

        private void quorum(String[] words) {
            requireWords(words, 2, 2, "quorum <name>|none");
            if (quorum != null) {
                throw new Malformed("a second quorum line (expected: one)");
            }
            if (!words[1].equals(NONE)) {
                requireKnown(words[1]);
            }
            quorum = words[1];
        }

        private void requireNew(String name) {
            if (name.equals(NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
                throw new Malformed("'" + name + "' (expected: a name not used before)");
            }
        }

        private void requireKnown(String name) {
            if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
                throw new Malformed("'" + name + "' (expected: a witness or group named above)");
            }
        }

        private static void requireWords(String[] words, int least, int most, String form) {
            if (words.length < least || words.length > most) {
                throw new Malformed("(expected: " + form + ")");
            }
        }
    }
}
