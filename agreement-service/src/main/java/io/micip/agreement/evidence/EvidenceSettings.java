package io.micip.agreement.evidence;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `micip.agreement.evidence.*`.
///
/// @param keyDir where the key is kept that seals are signed with
/// @param name of the key, as it stands in seals and published keys; no spaces, no `+`
@ConfigurationProperties(value = "micip.agreement.evidence", ignoreUnknownFields = false)
record EvidenceSettings(@DefaultValue("agreement-keys") Path keyDir,
        @DefaultValue("agreements.micip.local") String name) {}
