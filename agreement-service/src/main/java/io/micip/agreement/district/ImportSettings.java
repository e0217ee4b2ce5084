package io.micip.agreement.district;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings `micip.agreement.*`.
///
/// @param entities the state's file of districts (CSV, see [EntityFile]): a path, or `classpath:` and a resource;
///     without it the districts stay as last imported
@ConfigurationProperties("micip.agreement")
record ImportSettings(@Nullable String entities) {}
