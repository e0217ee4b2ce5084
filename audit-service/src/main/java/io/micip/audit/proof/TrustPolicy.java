package io.micip.audit.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
    private static final Pattern NUMBERED = Pattern.compile(".*/(0|[1-9][0-9]{0,5})");
    private static final int BEFORE_ADDRESS = 3; // words before the address

    private final List<VerifierKey> logs;
    private final Map<String, Witness> witnesses;
    private final Map<String, Group> groups;
    private final Optional<String> quorum;
    private final String rule;

    private record Group(int atLeast, List<String> members) {}

    /// Somebody whose cosignatures count.
    /// @param name in this policy alone
    /// @param key of its cosignatures
    /// @param address where it takes checkpoints, if the policy says so
    public record Witness(String name, VerifierKey key, Optional<URI> address) {}

    private TrustPolicy(List<VerifierKey> logs, Reader read) {
        this.logs = List.copyOf(logs);
        this.witnesses = new LinkedHashMap<>(read.witnesses);
        this.groups = Map.copyOf(read.groups);
        this.quorum = Optional.ofNullable(read.quorum).filter(name -> !name.equals(NONE));
        this.rule = read.rule.toString();
    }

    private TrustPolicy(List<VerifierKey> logs, TrustPolicy other) {
        this.logs = List.copyOf(logs);
        this.witnesses = other.witnesses;
        this.groups = other.groups;
        this.quorum = other.quorum;
        this.rule = other.rule;
    }

    /// The policy that trusts these logs' own signatures and asks for no witness.
    public static TrustPolicy of(List<VerifierKey> logs) {
        return parse("quorum none\n").forLogs(logs);
    }

    /// The same witnesses and quorum, for these logs in place of those it names.
    public TrustPolicy forLogs(List<VerifierKey> others) {
        return new TrustPolicy(others, this);
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
                } catch (IllegalArgumentException e) {
                    throw new Malformed("policy line " + number + ": " + e.getMessage());
                }
            }
        }
        if (read.quorum == null) {
            throw new Malformed("policy: no quorum line (expected: quorum <name> or quorum none)");
        }
        return new TrustPolicy(read.logs, read);
    }

    /// The keys that sign for the log of this origin.
    public List<VerifierKey> logKeys(String origin) {
        return logs.stream().filter(key -> key.name().equals(origin)).toList();
    }

    /// The keys of all logs.
    public List<VerifierKey> logs() {
        return logs;
    }

    /// The origin of each log that it names, by the number that the origin ends in and that stands in the log's address.
    /// @throws Malformed if an origin ends in no number, or two end in the same one
    public SortedMap<Integer, String> numberedLogs() {
        var numbered = new TreeMap<Integer, String>();
        for (var key : logs) {
            var form = NUMBERED.matcher(key.name());
            if (!form.matches()) {
                throw new Malformed("log " + key.name() + ": (expected: an origin that ends with /<number>)");
            }
            String other = numbered.put(Integer.valueOf(form.group(1)), key.name());
            if (other != null && !other.equals(key.name())) {
                throw new Malformed("logs " + other + " and " + key.name() + " (expected: one log of each number)");
            }
        }
        return numbered;
    }

    /// All witnesses, in the order of the file.
    public List<Witness> witnesses() {
        return List.copyOf(witnesses.values());
    }

    /// The keys of all witnesses.
    public List<VerifierKey> witnessKeys() {
        return witnesses.values().stream().map(Witness::key).toList();
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
            return cosigned.test(witness.key());
        }
        var group = groups.get(name);
        return group != null
                && group.members().stream().filter(member -> holds(member, cosigned)).count() >= group.atLeast();
    }

    /// The policy as a file. The witnesses' addresses are not in it: who checks a proof needs none.
    @Override
    public String toString() {
        return logs.stream().map(key -> "log " + key + "\n").collect(Collectors.joining("", "", rule));
    }

    private static final class Reader {
        private final List<VerifierKey> logs = new ArrayList<>();
        private final Map<String, Witness> witnesses = new LinkedHashMap<>();
        private final Map<String, Group> groups = new LinkedHashMap<>();
        private final Set<String> members = new HashSet<>();
        private final StringBuilder rule = new StringBuilder();
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
            if (witnesses.values().stream().anyMatch(known -> known.key().equals(key))) {
                throw new Malformed("witness " + words[1] + ": a key that stands above already");
            }
            var address = words.length > BEFORE_ADDRESS
                    ? Optional.of(address(words[BEFORE_ADDRESS]))
                    : Optional.<URI>empty();
            witnesses.put(words[1], new Witness(words[1], key, address));
            say(words[0], words[1], key.toString());
        }

        private static URI address(String text) {
            var address = URI.create(text.endsWith("/") ? text : text + "/");
            if (!List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
                throw new Malformed("address: (expected: http or https)");
            }
            return address;
        }

        private void say(String... words) {
            rule.append(String.join(" ", words)).append('\n');
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
            say(words);
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
            say(words);
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
