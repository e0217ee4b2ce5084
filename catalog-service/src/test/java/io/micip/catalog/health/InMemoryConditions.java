package io.micip.catalog.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.SourceId;
import io.micip.catalog.report.ReportId;

/// Conditions in memory.
final class InMemoryConditions implements Conditions {
    private final Map<ReportId, Condition> conditions = new HashMap<>();
    private final Map<SourceId, Taken> rounds = new HashMap<>();
    private int asked;

    /// How often somebody asked for a night.
    int asked() {
        return asked;
    }

    @Override
    public Map<ReportId, Condition> of(SourceId source) {
        return conditions.entrySet()
                .stream()
                .filter(one -> one.getKey().source().equals(source))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean mark(ReportId report, Health health, Instant at) {
        var before = Optional.ofNullable(conditions.get(report));
        var was = before.map(Condition::health);
        var since = before.filter(condition -> condition.health() == health).map(Condition::since).orElse(at);
        conditions.put(report, new Condition(health, since, at));
        return was.orElse(Health.HEALTHY) != health;
    }

    @Override
    public boolean take(SourceId source, LocalDate night, Instant at) {
        asked++;
        @Nullable
        Taken taken = rounds.get(source);
        if (taken != null && !taken.night().isBefore(night)
                && (taken.ended() || !taken.at().plus(Duration.ofHours(6)).isBefore(at))) {
            return false;
        }
        rounds.put(source, new Taken(night, at, false));
        return true;
    }

    @Override
    public void end(SourceId source, LocalDate night, Instant at) {
        rounds.computeIfPresent(source, (_, taken) -> new Taken(taken.night(), taken.at(), true));
    }

    private record Taken(LocalDate night, Instant at, boolean ended) {}
}
