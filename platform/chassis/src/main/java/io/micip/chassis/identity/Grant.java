package io.micip.chassis.identity;

import java.util.Optional;

/// A role that an organisation granted, written `planner@district:82030`.
///
/// @param role what the holder may act as
/// @param org  for whom
public record Grant(Role role, Org org) {
    /// Reads `role@organisation`; empty for anything else, also for a role that such an organisation does not have, which
    /// therefore grants nothing.
    public static Optional<Grant> read(String text) {
        var at = text.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        return Role.ofCode(text.substring(0, at))
                .flatMap(role -> Org.read(text.substring(at + 1))
                        .filter(org -> role.isGrantedBy(org.kind()))
                        .map(org -> new Grant(role, org)));
    }

    @Override
    public String toString() {
        return role.code() + "@" + org;
    }
}
