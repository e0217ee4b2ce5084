package io.micip.audit.foia;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import io.micip.audit.foia.Searched.Failed;
import io.micip.audit.foia.Searched.Going;
import io.micip.audit.foia.Searched.Made;
import io.micip.audit.nonexistence.SearchOrders;
import io.micip.audit.nonexistence.SearchResult;
import io.micip.chassis.identity.Org;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Outcome;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;

/// The searches that coordinators asked for and wait for, each in the document of its request. It ends in the same write that
/// takes it from there, so it ends once, whoever worked on it.
@Component
class FoiaSearches implements SearchOrders {
    /// A coordinator may change the request meanwhile; nobody changes it so often.
    private static final int ATTEMPTS = 5;

    private final FoiaRequests requests;
    private final Clock clock;

    FoiaSearches(FoiaRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public List<Order> waiting() {
        return requests.searching().stream()
                .flatMap(one -> one.state().search().going().stream().map(going -> new Order(one.id(), going.id())))
                .toList();
    }

    @Override
    public Optional<List<String>> names(Order order) {
        return going(order).map(one -> one.state().namesToSearch());
    }

    @Override
    public void ended(Order order, SearchResult result) {
        end(order, (before, going) -> {
            var after = before.searched(made(before, order.search(), result));
            var told = new AuditEvent.FoiaSearchMade(order.subject(), result.stores().size(), result.found());
            return new End(after, FoiaDesk.told(told, order.subject(), after, going.by()));
        });
    }

    /// A district's coordinator learns in what field of which service a name stands; in whose document, the state's alone does.
    private static Made made(FoiaRequest request, String search, SearchResult result) {
        boolean whole = request.organisation().equals(Org.STATE);
        var places = result.places().stream()
                .map(place -> whole ? place : place.substring(0, place.lastIndexOf('/'))).distinct().toList();
        return new Made(search, result.begun(), result.found(), places, result.stores().size());
    }

    @Override
    public void failed(Order order, Failure failure, String what) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        end(order, (before, going) -> {
            var after = before.failed(new Failed(order.search(), at, failure, what));
            var event = new AuditEvent.FoiaSearchFailed(order.subject(), order.search(), failure.code());
            var told = FoiaDesk.told(event, order.subject(), after, going.by());
            return new End(after, new EventDraft(event, told.subject(), told.key(), told.actor(), Outcome.FAILED, null,
                    null));
        });
    }

    private record End(FoiaRequest after, EventDraft told) {}

    private void end(Order order, BiFunction<FoiaRequest, Going, End> step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = going(order);
            if (before.isEmpty()) {
                return;
            }
            var state = before.get().state();
            var end = step.apply(state, state.search().going().orElseThrow());
            try {
                requests.change(before.get(), end.after(), List.of(end.told()), null);
                return;
            } catch (Refused e) {
                if (e.refusal().type().category() != Category.STALE) {
                    throw e;
                }
            }
        }
        throw CommonProblems.busy();
    }

    private Optional<Versioned<FoiaRequest>> going(Order order) {
        return requests.find(order.subject())
                .filter(one -> one.state().search().going().filter(going -> going.id().equals(order.search()))
                        .isPresent());
    }
}
