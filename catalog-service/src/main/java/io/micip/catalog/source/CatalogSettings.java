package io.micip.catalog.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of catalog-service, all under `micip.catalog`.
///
/// @param sources     the systems whose menus are read
/// @param demoOrigins origins exempt from the rule of https on 443; loopback only, set by deploy/local alone
/// @param frontEnds   origins of other front ends that may frame what this service answers to an opening
/// @param menuEvery   how often each feed is asked for
/// @param checkFrom   how long after midnight (Detroit) a night's look at all reports begins
/// @param checkPause  how long a source is left alone between two looks at its reports
/// @param coverageEvery how often agreement-service is asked for versions; the bound of 10 seconds is no setting
@ConfigurationProperties("micip.catalog")
public record CatalogSettings(@DefaultValue List<Registered> sources, @DefaultValue List<String> demoOrigins,
        @DefaultValue List<String> frontEnds, @DefaultValue("60s") Duration menuEvery,
        @DefaultValue("2h") Duration checkFrom, @DefaultValue("2s") Duration checkPause,
        @DefaultValue("1s") Duration coverageEvery) {

    /// A source as the settings register it.
    ///
    /// @param origin     such as `https://www.mischooldata.org`
    /// @param feed       address of its menu; without one `<origin>/menu/v1/feed.json`
    /// @param directory  folder of the files that hold its menu, for a source that publishes none; in place of `feed`
    /// @param framing    whether its pages may stand in a frame
    /// @param sameOrigin whether its frame keeps the source's own origin
    public record Registered(String id, String name, String origin, @Nullable URI feed, @Nullable Path directory,
            @DefaultValue("true") boolean framing, @DefaultValue("false") boolean sameOrigin) {}
}
