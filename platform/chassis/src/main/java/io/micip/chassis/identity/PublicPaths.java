package io.micip.chassis.identity;

import java.util.List;

/// Paths that anybody may GET without a token, as Spring path patterns. A service with public pages provides one.
///
/// @param patterns such as `/log/*/checkpoint`
public record PublicPaths(List<String> patterns) {
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }
}
