package io.micip.catalog.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.source.Source;
import io.micip.chassis.background.Repeating;
import io.micip.chassis.problem.Refused;

/// Goes round the pages of one source once a night, on a thread of its own. Each run takes at most one look, so that a stop
/// waits for no round.
final class NightWatch extends Repeating {
    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);
    /// How soon to ask again for a night that another instance has: it may leave it unfinished.
    private static final Duration ASK_AGAIN = Duration.ofMinutes(5);
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");

    private final Source source;
    private final Supplier<List<Offered>> reports;
    private final Looking looking;
    private final Conditions conditions;
    private final Hours hours;
    private final InstantSource clock;
    private @Nullable Round round;
    private LocalDate night = LocalDate.MIN;
    private Instant nextAsk = Instant.MIN;

    NightWatch(Source source, Supplier<List<Offered>> reports, Looking looking, Conditions conditions, Hours hours,
            InstantSource clock) {
        super("night-watch-" + source.id(), hours.pause());
        this.source = source;
        this.reports = reports;
        this.looking = looking;
        this.conditions = conditions;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    protected void run() {
        var now = clock.instant();
        try {
            if (round == null) {
                begin(now);
            } else if (round.isOver()) {
                end(round, now);
            } else {
                look(round, now);
            }
        } catch (Refused refused) {
            LOG.warn("pages of {}: the round goes on later ({})", source.id(), refused.refusal().type().code());
        }
    }

    private void begin(Instant now) {
        var tonight = hours.nightOf(now);
        if (!tonight.isAfter(night) || now.isBefore(nextAsk)) {
            return;
        }
        var offered = reports.get();
        if (offered.isEmpty()) {
            return;
        }
        if (conditions.take(source.id(), tonight, now)) {
            round = new Round(offered, hours.pause());
            night = tonight;
        } else {
            nextAsk = now.plus(ASK_AGAIN);
        }
    }

    private void look(Round current, Instant now) {
        current.next(now).ifPresent(turn -> {
            var sight = SampleAddress.of(turn.report())
                    .map(address -> looking.at(address, source.origin()))
                    .orElseGet(Sight.Unsaid::new);
            current.saw(turn, sight, clock.instant());
        });
    }

    private void end(Round over, Instant now) {
        var seen = over.seen();
        var changed = seen.entrySet()
                .stream()
                .filter(page -> conditions.mark(page.getKey(), page.getValue(), now))
                .count();
        if (over.isDown()) {
            LOG.warn("pages of {}: the source did not answer, so nothing is said about them", source.id());
        } else {
            conditions.end(source.id(), night, now);
            LOG.info("pages of {}: {} seen, {} changed", source.id(), seen.size(), changed);
        }
        round = null;
    }

    /// When nights begin, and how slowly they are gone through.
    ///
    /// @param from  after midnight in Detroit
    /// @param pause between two looks at a source
    record Hours(Duration from, Duration pause) {

        /// The night that this instant belongs to, by the day on which it began.
        LocalDate nightOf(Instant now) {
            return now.atZone(DETROIT).minus(from).toLocalDate();
        }
    }
}
