package io.micip.audit.nonexistence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.audit.intake.CaughtUpLogs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.nonexistence.SearchProgress.LogProgress;
import io.micip.audit.nonexistence.SearchProgress.StoreProgress;
import io.micip.audit.nonexistence.SearchResult.SearchedLog;
import io.micip.audit.nonexistence.SearchWatcher.Abandoned;
import io.micip.chassis.problem.Refused;
import io.micip.chassis.stores.NameSearch;
import io.micip.chassis.stores.StorePage;
import io.micip.chassis.stores.StoreQuestion;

/// Searches everything that the platform keeps: the store of every service of the inventory, and every log. All of it, or
/// nothing: what was not searched cannot be certified.
final class NonexistenceSearch {
    private final Stores stores;
    private final Heads logs;
    private final List<Duration> pauses;
    private final Clock clock;

    /// Where the logs are.
    @FunctionalInterface
    interface Heads {
        /// All logs, each with all that was sent to it by now.
        List<OpenLog> caughtUp() throws CaughtUpLogs.Behind;
    }

    /// @param pauses before each further attempt at what does not answer; after the last the search fails
    NonexistenceSearch(Stores stores, Heads logs, List<Duration> pauses, Clock clock) {
        this.stores = stores;
        this.logs = logs;
        this.pauses = List.copyOf(pauses);
        this.clock = clock;
    }

    /// Searches for names, from where a search stands.
    ///
    /// @param names the name given first, then others
    /// @throws NotSearched naming what was not
    /// @throws Abandoned   when the watcher says so
    SearchResult search(List<String> names, SearchProgress from, SearchWatcher watcher) throws NotSearched, Abandoned {
        var progress = from;
        for (var store : from.stores()) {
            progress = store.whole() ? progress : storeSearched(store.read().service(), names, progress, watcher);
        }
        // only now: what was on its way from a store that was searched after it left must be in a log by then
        var heads = new ArrayList<Head>();
        for (var log : patiently(this::caughtUp, watcher)) {
            heads.add(Head.of(log));
        }
        for (var head : heads) {
            progress = progress.with(new LogProgress(head.log().number(), 0, head.served().size()));
        }
        var searched = new ArrayList<SearchedLog>();
        var search = new LogSearch(new NameSearch(names));
        for (var head : heads) {
            var before = progress;
            searched.add(head.searched(search, entries -> watcher.at(before.with(head.at(entries)))));
            progress = progress.with(head.at(head.served().size()));
        }
        return new SearchResult(from.begun().truncatedTo(ChronoUnit.SECONDS),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                progress.stores().stream().map(StoreProgress::read).toList(), searched);
    }

    private SearchProgress storeSearched(String service, List<String> names, SearchProgress from, SearchWatcher watcher)
            throws NotSearched, Abandoned {
        var progress = from;
        @Nullable
        StorePage page = null;
        do {
            var question = new StoreQuestion(names, page == null ? null : page.next());
            page = patiently(() -> asked(service, question), watcher);
            progress = progress.with(progress.store(service).and(page));
            watcher.at(progress);
        } while (page.next() != null);
        return progress;
    }

    /// Another store's answer is none, and one that leads nowhere would go on for ever.
    private StorePage asked(String service, StoreQuestion question) throws NotSearched {
        try {
            var page = stores.page(service, question);
            if (page.part().service().equals(service)
                    && (page.next() == null || !page.next().equals(question.after()))) {
                return page;
            }
        } catch (Refused _) {
            // whatever kept it from answering, it was not searched
        }
        throw new NotSearched(service);
    }

    private List<OpenLog> caughtUp() throws NotSearched {
        try {
            return logs.caughtUp();
        } catch (CaughtUpLogs.Behind e) {
            throw new NotSearched("audit-service/" + e.getMessage());
        }
    }

    /// A service that is started anew is away for seconds, and a search may have gone on for an hour.
    private <T> T patiently(Question<T> question, SearchWatcher watcher) throws NotSearched, Abandoned {
        for (var pause : pauses) {
            try {
                return question.ask();
            } catch (NotSearched _) {
                watcher.pause(pause);
            }
        }
        return question.ask();
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws NotSearched;
    }

    private record Head(OpenLog log, long aside, OpenLog.Served served) {
        SearchedLog searched(LogSearch search, LogSearch.Watcher watcher) throws NotSearched, Abandoned {
            try {
                return search.in(log, served, aside, watcher);
            } catch (IOException | TileSource.MissingTile _) {
                throw notSearched(log);
            }
        }

        LogProgress at(long entries) {
            return new LogProgress(log.number(), entries, served.size());
        }

        private static NotSearched notSearched(OpenLog log) {
            return new NotSearched("audit-service/log/" + log.number());
        }

        static Head of(OpenLog log) throws NotSearched {
            return new Head(log, log.parked(), log.served().orElseThrow(() -> notSearched(log)));
        }
    }
}
