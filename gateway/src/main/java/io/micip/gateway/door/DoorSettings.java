package io.micip.gateway.door;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who else takes part, `micip.gateway.*`.
///
/// @param frontEnds      web origins whose scripts may call the API with bearer tokens, and whose pages may frame a
///                       launch; `https://portal.example`
/// @param frameSources   origins of the registered reports, which the portal may show in a frame
/// @param trustedProxies addresses in front of the gateway whose `Forwarded` and `X-Forwarded-*` headers are believed
@ConfigurationProperties("micip.gateway")
record DoorSettings(
        @DefaultValue List<String> frontEnds,
        @DefaultValue List<String> frameSources,
        @DefaultValue List<String> trustedProxies) {
    DoorSettings {
        frontEnds = origins(frontEnds);
        frameSources = origins(frameSources);
        trustedProxies = List.copyOf(trustedProxies);
    }

    private static List<String> origins(List<String> given) {
        for (var origin : given) {
            if (!origin.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
                throw new IllegalArgumentException(
                        "origin: " + origin + " (expected: https://host or https://host:port)");
            }
        }
        return List.copyOf(given);
    }
}
