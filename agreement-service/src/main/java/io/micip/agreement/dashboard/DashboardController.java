package io.micip.agreement.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.Outline;
import io.micip.agreement.district.DistrictAccess;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;

/// How the caller's districts stand with their agreements: for MDE all of them, for an ISD's consultant its districts.
@RestController
@RequestMapping("/api/v1/agreements")
class DashboardController {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Standings standings;
    private final DistrictAccess access;
    private final Clock clock;

    DashboardController(Standings standings, DistrictAccess access, Clock clock) {
        this.standings = standings;
        this.access = access;
        this.clock = clock;
    }

    /// How many districts stand how, and how many wait for whom. Every standing is named, also with 0.
    @GetMapping("/summary")
    SummaryView summary(Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return SummaryView.of(now, of(caller, now));
    }

    /// One line for each district, by name, or with `sort=end` the nearest end first.
    @GetMapping
    ResponseEntity<Page<LineView>> standings(Caller caller, @ParameterObject Wanted wanted,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        int size = Page.limit(limit, USUAL_PAGE, LARGEST_PAGE);
        Instant now = clock.instant();
        Order order = wanted.order();
        Optional<Cursor> after = Cursor.read(cursor, Order.PARTS);
        List<DistrictStanding> found = wanted.of(of(caller, now), now).stream().sorted(order.at(now))
                .filter(line -> after.isEmpty() || order.isAfter(line, after.get(), now)).limit(size + 1L).toList();
        Page<DistrictStanding> page = Page.of(found, order.code(), size, line -> order.place(line, now));
        return Pages.respond(page.map(line -> LineView.of(line, now)), request);
    }

    private List<DistrictStanding> of(Caller caller, Instant now) {
        return standings.at(now).stream().filter(line -> access.mayRead(caller, line.district())).toList();
    }

    /// The order of the list; a place in it is days left (six digits, all 9 for no end), name and code.
    private enum Order {
        NAME,
        END;

        private static final int PARTS = 3;
        private static final long NO_END = 999_999;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Comparator<DistrictStanding> at(Instant now) {
            return Comparator.comparing((DistrictStanding line) -> key(line, now).values().get(0))
                    .thenComparing(line -> line.district().name())
                    .thenComparing(line -> line.district().code().value());
        }

        private boolean isAfter(DistrictStanding line, Cursor cursor, Instant now) {
            List<String> mine = key(line, now).values();
            for (int part = 0; part < PARTS; part++) {
                int compared = mine.get(part).compareTo(cursor.values().get(part));
                if (compared != 0) {
                    return compared > 0;
                }
            }
            return false;
        }

        private Cursor place(DistrictStanding line, Instant now) {
            return key(line, now);
        }

        private Cursor key(DistrictStanding line, Instant now) {
            long days = this == NAME ? NO_END : Math.clamp(line.daysLeft(now).orElse(NO_END), 0, NO_END);
            return Cursor.of("%06d".formatted(days), line.district().name(), line.district().code().value());
        }
    }

    /// Which districts, in which order.
    ///
    /// @param standing only those that stand so, as `expiring`
    /// @param waitsFor only those where something waits for `district`, `state` or `platform`
    /// @param step only those where this is waited for, as `acknowledge`
    /// @param endsWithin only those whose agreement in force ends within so many days
    /// @param isd only those of this ISD
    /// @param sort `name` (default) or `end`
    record Wanted(@Nullable String standing, @Nullable String waitsFor, @Nullable String step,
            @Nullable Integer endsWithin, @Nullable String isd, @Nullable String sort) {

        private List<DistrictStanding> of(List<DistrictStanding> lines, Instant now) {
            Standing stands = standing == null ? null : read(Standing.find(standing), "standing", "as expiring");
            Wait.Party party = waitsFor == null
                    ? null
                    : read(Wait.Party.find(waitsFor), "waitsFor", "district, state or platform");
            Wait.Step wanted = step == null ? null : read(Wait.Step.find(step), "step", "as acknowledge");
            return lines.stream().filter(line -> stands == null || line.standing() == stands)
                    .filter(line -> party == null && wanted == null || line.waits().stream().anyMatch(
                            wait -> (party == null || wait.party() == party)
                                    && (wanted == null || wait.step() == wanted)))
                    .filter(line -> endsWithin == null || line.daysLeft(now).orElse(Long.MAX_VALUE) <= endsWithin)
                    .filter(line -> isd == null || line.district().isd().equals(isd)).toList();
        }

        private Order order() {
            return switch (sort) {
                case null -> Order.NAME;
                case "name" -> Order.NAME;
                case "end" -> Order.END;
                default -> throw CommonProblems.invalid("?sort", "expected: name or end");
            };
        }

        private static <T> T read(Optional<T> value, String name, String expected) {
            return value.orElseThrow(() -> CommonProblems.invalid("?" + name, "expected: " + expected));
        }
    }

    /// The whole in numbers of districts.
    ///
    /// @param asOf the instant it is true at
    /// @param districts how many
    /// @param standings how many stand how
    /// @param waits how many wait for whom, those that most wait for first
    record SummaryView(Instant asOf, int districts, Map<String, Long> standings, List<WaitCountView> waits) {

        static SummaryView of(Instant asOf, List<DistrictStanding> lines) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (Standing standing : Standing.values()) {
                counts.put(standing.code(), lines.stream().filter(line -> line.standing() == standing).count());
            }
            Map<List<String>, Long> waiting = lines.stream()
                    .flatMap(line -> line.waits().stream()
                            .map(wait -> List.of(wait.party().code(), wait.step().code())).distinct())
                    .collect(Collectors.groupingBy(wait -> wait,
                            () -> new TreeMap<>(Comparator.comparing(List::toString)), Collectors.counting()));
            return new SummaryView(asOf, lines.size(), counts, waiting.entrySet().stream()
                    .map(wait -> new WaitCountView(wait.getKey().getFirst(), wait.getKey().getLast(), wait.getValue()))
                    .sorted(Comparator.comparingLong(WaitCountView::districts).reversed()).toList());
        }
    }

    /// Something that many wait for.
    ///
    /// @param party who has to do it
    /// @param step what
    /// @param districts in how many
    record WaitCountView(String party, String step, long districts) {}

    /// One district.
    ///
    /// @param standing how it stands
    /// @param lastDay of the agreement in force, in Detroit
    /// @param daysLeft whole days after today
    /// @param suspendedBy flags that stand
    /// @param waits who waits for whom
    record LineView(String district, String name, String isd, String standing, long version,
            @Nullable LocalDate lastDay,
            @Nullable Long daysLeft, List<String> suspendedBy, List<WaitView> waits) {

        static LineView of(DistrictStanding line, Instant now) {
            Outline outline = line.outline();
            OptionalLong left = line.daysLeft(now);
            return new LineView(line.district().code().value(), line.district().name(), line.district().isd(),
                    line.standing().code(), outline == null ? 0 : outline.version(),
                    outline == null
                            ? null
                            : outline.inForce(now).map(Agreement::term).flatMap(term -> term.lastDay())
                                    .orElse(null),
                    left.isPresent() ? left.getAsLong() : null,
                    outline == null ? List.of() : outline.suspensions().stream().map(flag -> flag.by().code()).toList(),
                    line.waits().stream().map(WaitView::of).toList());
        }
    }

    /// Something that is waited for.
    ///
    /// @param party who has to do it
    /// @param step what
    /// @param since since when, where that is known
    record WaitView(String party, String step, @Nullable Instant since) {

        static WaitView of(Wait wait) {
            return new WaitView(wait.party().code(), wait.step().code(), wait.since());
        }
    }
}
