package io.micip.system.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.micip.system.running.RunningPlatform;

/// The alerts of `deploy/alerts`, read as text.
public final class AlertRules {
    private static final Pattern NAME = Pattern.compile("- alert: (\\w+)");
    private static final Pattern RUNBOOK = Pattern.compile("runbook: (\\S+)");
    private static final Pattern METRIC = Pattern.compile("\\b(?:micip_\\w+|up(?=\\{))");

    private final Path folder;
    private final String rules;

    private AlertRules(Path folder) throws IOException {
        this.folder = folder;
        this.rules = Files.readString(folder.resolve("micip.rules.yml"));
    }

    /// Those of this checkout.
    public static AlertRules ofCheckout() throws IOException {
        return new AlertRules(RunningPlatform.checkout().resolve("deploy/alerts"));
    }

    /// Where rules and their tests are.
    Path folder() {
        return folder;
    }

    List<String> names() {
        return found(NAME);
    }

    /// Pages that say what to do, with their part: `docs/operations.md#a-wrong-clock`.
    List<String> runbooks() {
        return found(RUNBOOK);
    }

    /// Every metric that an alert reads.
    public Set<String> metrics() {
        return new TreeSet<>(METRIC.matcher(rules).results().map(MatchResult::group).toList());
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(rules).results().map(found -> found.group(1)).toList();
    }
}
