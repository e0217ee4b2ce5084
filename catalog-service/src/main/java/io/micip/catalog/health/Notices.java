package io.micip.catalog.health;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.catalog.health.Conditions.Condition;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.menu.CatalogueEntry.Gone;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.report.ReportId;
import io.micip.catalog.source.Source;
import io.micip.catalog.source.Sources;

/// What there is to say to those whose tiles refer to a report: how its page answered last, what took its place, and when
/// its source posted new data.
@Component
final class Notices {
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");

    private final Sources sources;
    private final Catalogue catalogue;
    private final Conditions conditions;
    private final Clock clock;

    Notices(Sources sources, Catalogue catalogue, Conditions conditions, Clock clock) {
        this.sources = sources;
        this.catalogue = catalogue;
        this.conditions = conditions;
        this.clock = clock;
    }

    /// A notice for each report that is offered, or once was, source by source.
    Stream<Notice> all() {
        return sources.all().stream().flatMap(this::of);
    }

    /// Notices of the reports that a source has, offered and gone.
    Stream<Notice> of(Source source) {
        var known = conditions.of(source.id());
        return Stream.concat(
                catalogue.offered(source.id()).stream().map(offered -> offered(offered, known)),
                catalogue.gone(source.id()).stream().map(Notices::gone));
    }

    private Notice offered(Offered offered, Map<ReportId, Condition> known) {
        var report = offered.report();
        var seen = Optional.ofNullable(known.get(report.id()));
        var believed = seen.filter(condition -> condition.isBelieved(clock.instant()));
        return new Notice(report.id(), believed.map(Condition::health).orElse(null),
                believed.map(Condition::since).orElse(null), seen.map(Condition::seen).orElse(null),
                report.cadence().posted(),
                report.cadence().lastDue(LocalDate.now(clock.withZone(DETROIT))).orElse(null), null);
    }

    private static Notice gone(Gone gone) {
        return new Notice(gone.id(), Health.GONE, gone.on().atStartOfDay(DETROIT).toInstant(), null, null, null,
                gone.successor().orElse(null));
    }

    /// What there is to say of one report.
    ///
    /// @param health    how its page answered last, or null before anything was seen of it and once that is too long ago
    /// @param since     when it was first seen so, or null with no health
    /// @param looked    when its page was last looked at and anything was seen of it
    /// @param posted    the day on which new data were posted, where the source says it
    /// @param due       the day by which new data were last due, going by the cadence's words
    /// @param successor what took its place
    record Notice(ReportId report, @Nullable Health health, @Nullable Instant since, @Nullable Instant looked,
            @Nullable LocalDate posted, @Nullable LocalDate due, @Nullable ReportId successor) {}
}
