package io.micip.catalog.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.micip.agreements.SourceId;

/// The registered sources, in the order of the settings. Cannot be made from a source that breaks the rule of origins:
/// https on 443 outside of the loopback, or an origin that the operator named as a demonstration and that lies on the loopback.
public final class Sources {
    private final Map<SourceId, Source> byId;
    private final Set<String> demoHosts;

    /// @param sources     at least none; ids and origins each once
    /// @param demoOrigins origins that are exempt from that rule; loopback hosts only
    public Sources(Collection<Source> sources, Set<Origin> demoOrigins) {
        for (var origin : demoOrigins) {
            if (!origin.isLoopback()) {
                throw new IllegalArgumentException(
                        "micip.catalog.demo-origins: %s (expected: loopback hosts only)".formatted(origin));
            }
        }
        var map = new LinkedHashMap<SourceId, Source>();
        var origins = new ArrayList<Origin>();
        for (var source : sources) {
            var real = source.origin().isSecure() && !source.origin().isLoopback();
            if (!real && !demoOrigins.contains(source.origin())) {
                throw new IllegalArgumentException("origin of %s: %s (expected: https on port 443, not on the loopback)"
                        .formatted(source.id(), source.origin()));
            }
            if (map.put(source.id(), source) != null || origins.contains(source.origin())) {
                throw new IllegalArgumentException("%s (expected: id and origin each once)".formatted(source.id()));
            }
            origins.add(source.origin());
        }
        byId = map;
        demoHosts = demoOrigins.stream().map(Origin::host).collect(Collectors.toUnmodifiableSet());
    }

    /// All sources, in the order of the settings.
    public List<Source> all() {
        return List.copyOf(byId.values());
    }

    /// The source of this id.
    public Optional<Source> find(SourceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Hosts of the demonstrations: the only ones that may lie inside.
    public Set<String> demoHosts() {
        return demoHosts;
    }
}
