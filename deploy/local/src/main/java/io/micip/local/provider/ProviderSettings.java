package io.micip.local.provider;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the demo provider.
///
/// @param issuer         its own address, the `iss` of all tokens
/// @param data           folder of the signing key, the open authorisations, and `secrets.properties` (client=secret)
/// @param gateway        address of the platform's gateway
/// @param bearerCallback where the public client `statewide-portal` is sent back to
@ConfigurationProperties("micip.provider")
record ProviderSettings(@DefaultValue("http://127.0.0.1:9000") String issuer,
        @DefaultValue("deploy/local/data/provider") Path data, @DefaultValue("http://localhost:8080") String gateway,
        @DefaultValue("http://127.0.0.1:8999/callback") String bearerCallback) {}
