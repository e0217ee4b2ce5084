package io.micip.audit.certificate;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.micip.audit.certificate.SearchResult.SearchedLog;
import io.micip.audit.intake.CaughtUpLogs;
import io.micip.audit.intake.OpenLog;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.chassis.stores.NameSearch;
import io.micip.chassis.stores.OwnStore;
import io.micip.chassis.stores.StoreAnswer;
import io.micip.inventory.Inventory;

/// Searches everything that the platform keeps: the store of every service of the inventory, and every log. All of it, or
/// nothing: what was not searched cannot be certified.
@Component
public class NonexistenceSearch {
    private static final String OWN = "audit-service";

    private final Stores stores;
    private final OwnStore own;
    private final CaughtUpLogs logs;
    private final Clock clock;

    NonexistenceSearch(Stores stores, OwnStore own, CaughtUpLogs logs, Clock clock) {
        this.stores = stores;
        this.own = own;
        this.logs = logs;
        this.clock = clock;
    }

    /// Searches for names.
    ///
    /// @param names the name given first, then others
    /// @throws Refused `store-not-searched` naming the service, when one does not answer for its store, or a log is not here,
    ///                 stands still or is behind
    public SearchResult search(List<String> names) {
        var begun = clock.instant();
        var answers = new ArrayList<StoreAnswer>();
        for (var service : Inventory.services()) {
            answers.add(ask(service, names));
        }
        // only now: what was on its way from a store that was searched after it left must be in a log by then
        var heads = caughtUp().stream().map(Head::of).toList();
        var search = new LogSearch(new NameSearch(names));
        var searched = heads.stream().map(head -> head.searched(search)).toList();
        return new SearchResult(begun.truncatedTo(ChronoUnit.SECONDS), clock.instant().truncatedTo(ChronoUnit.SECONDS),
                answers, searched);
    }

    private List<OpenLog> caughtUp() {
        try {
            return logs.all();
        } catch (CaughtUpLogs.Behind e) {
            throw new Refused(new StoreNotSearched("audit-service, " + e.getMessage()));
        }
    }

    private StoreAnswer ask(String service, List<String> names) {
        try {
            var answer = service.equals(OWN) ? own.search(names) : stores.search(service, names);
            if (answer.service().equals(service)) {
                return answer;
            }
        } catch (Refused _) {
            // whatever kept it from answering, it was not searched
        }
        throw new Refused(new StoreNotSearched(service));
    }

    private record Head(OpenLog log, long aside, OpenLog.Served served) {
        SearchedLog searched(LogSearch search) {
            try {
                return search.in(log, served, aside);
            } catch (IOException _) {
                throw notSearched(log);
            }
        }

        private static Refused notSearched(OpenLog log) {
            return new Refused(new StoreNotSearched("audit-service, log " + log.number()));
        }

        static Head of(OpenLog log) {
            return new Head(log, log.parked(), log.served().orElseThrow(() -> notSearched(log)));
        }
    }

    /// A store did not answer, so nothing can be said of it.
    ///
    /// @param service whose store
    public record StoreNotSearched(String service) implements Refusal {
        /// Its type.
        public static final ProblemType TYPE = new ProblemType("store-not-searched", Category.UNAVAILABLE,
                "Not every store could be searched.");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String explanation() {
            return "The store of " + service
                    + " could not be searched now, and what was not searched cannot be certified."
                    + " Nothing was issued. Please try again in a moment.";
        }
    }
}
