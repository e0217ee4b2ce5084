package io.micip.chassis.feign;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// `micip.neighbours.<name>.url`: the services that this one may ask. Tokens and trace go to these addresses only.
///
/// @param neighbours by name: plan, catalog, agreement, audit
@Validated
@ConfigurationProperties("micip")
public record Neighbours(@NotNull Map<String, @Valid Neighbour> neighbours) {
    /// One of them.
    ///
    /// @param url scheme, host and port
    public record Neighbour(@NotNull URI url) {
        boolean serves(URI address) {
            return url.getScheme().equalsIgnoreCase(address.getScheme())
                    && url.getHost().equalsIgnoreCase(address.getHost())
                    && url.getPort() == address.getPort();
        }
    }

    public Neighbours(@Nullable Map<String, Neighbour> neighbours) {
        this.neighbours = neighbours == null ? Map.of() : Map.copyOf(neighbours);
    }

    /// The neighbour's name at this address, or empty for an outside system.
    Optional<String> nameOf(URI address) {
        return neighbours.entrySet()
                .stream()
                .filter(one -> one.getValue().serves(address))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
