package io.micip.catalog.health;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.micip.catalog.health.Sight.NoAnswer;
import io.micip.catalog.health.Sight.Seen;
import io.micip.catalog.health.Sight.Unsaid;
import io.micip.catalog.outside.Exchange;
import io.micip.catalog.outside.Exchange.Answered;
import io.micip.catalog.outside.Exchange.Failed;
import io.micip.catalog.outside.Trouble;
import io.micip.catalog.source.Origin;
import io.micip.catalog.uritemplate.ReportAddress;

/// Looks at one page: asks for its headers and judges what comes. A redirect is followed only to an address that a report of
/// the same source may have; where it leads elsewhere, the page has moved.
final class Looking {
    /// From here on an answer is late.
    static final Duration LATE = Duration.ofSeconds(2);
    private static final int MOST_REDIRECTS = 3;
    private static final Duration LONGEST_LEFT_ALONE = Duration.ofMinutes(10);

    private static final Set<Integer> FOR_NOW = Set.of(302, 303, 307);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> NOT_THERE = Set.of(401, 404, 410);
    private static final int TOO_MANY = 429;
    private static final int NOT_IMPLEMENTED = 501;

    private final Function<URI, Exchange> head;
    private final InstantSource clock;

    /// @param head asks for the headers of an address, following nothing
    Looking(Function<URI, Exchange> head, InstantSource clock) {
        this.head = head;
        this.clock = clock;
    }

    /// Looks once.
    ///
    /// @param origin of the source
    Sight at(URI address, Origin origin) {
        var asked = address;
        var moved = false;
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var began = clock.instant();
            var exchange = head.apply(asked);
            var took = Duration.between(began, clock.instant());
            if (!(exchange instanceof Answered answer) || !isRedirect(answer)) {
                return judge(exchange, took, moved);
            }
            var next = target(asked, answer, origin);
            if (next.isEmpty()) {
                return new Seen(Health.MOVED);
            }
            if (isFrontPage(next.get())) {
                return new Seen(Health.GONE);
            }
            moved |= FOR_GOOD.contains(answer.status());
            asked = next.get();
        }
        return new Seen(Health.GONE);
    }

    private static Sight judge(Exchange exchange, Duration took, boolean moved) {
        return switch (exchange) {
            case Failed(Trouble trouble) -> trouble == Trouble.TOO_LARGE
                    ? new Unsaid()
                    : new NoAnswer(Duration.ZERO);
            case Answered answer -> judge(answer, took, moved);
        };
    }

    private static Sight judge(Answered answer, Duration took, boolean moved) {
        var status = answer.status();
        if (status >= 200 && status < 300) {
            return new Seen(moved ? Health.MOVED : took.compareTo(LATE) > 0 ? Health.SLOW : Health.HEALTHY);
        }
        if (NOT_THERE.contains(status)) {
            return new Seen(Health.GONE);
        }
        return status == TOO_MANY || status >= 500 && status != NOT_IMPLEMENTED
                ? new NoAnswer(leaveAlone(answer))
                : new Unsaid();
    }

    private static boolean isRedirect(Answered answer) {
        return FOR_NOW.contains(answer.status()) || FOR_GOOD.contains(answer.status());
    }

    /// Where a redirect leads, if that may be the address of a report of the source.
    private static Optional<URI> target(URI asked, Answered answer, Origin origin) {
        try {
            var location = answer.header("location");
            return location.isBlank()
                    ? Optional.empty()
                    : ReportAddress.parse(asked.resolve(location).toString(), origin)
                            .filter(next -> !next.equals(asked));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Where many sites lead those who ask for a page that they do not have.
    private static boolean isFrontPage(URI address) {
        return address.getRawPath().length() <= 1;
    }

    /// Source: RFC 9110, section 10.2.3; a date is taken for nothing said.
    private static Duration leaveAlone(Answered answer) {
        var seconds = answer.header("retry-after");
        if (!seconds.matches("[0-9]{1,6}")) {
            return Duration.ZERO;
        }
        var asked = Duration.ofSeconds(Long.parseLong(seconds));
        return asked.compareTo(LONGEST_LEFT_ALONE) > 0 ? LONGEST_LEFT_ALONE : asked;
    }
}
