package io.micip.audit.retention;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.intake.Logs;
import io.micip.audit.retention.LegalHold.Word;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// The written policy and what follows from it, for everybody; legal holds, for the state.
@RestController
class RetentionController {
    private static final String ONE = "/api/v1/legal-holds/{id}";

    private final Retention retention;
    private final HoldKeeping keeping;
    private final Logs logs;

    RetentionController(Retention retention, HoldKeeping keeping, Logs logs) {
        this.retention = retention;
        this.keeping = keeping;
        this.logs = logs;
    }

    /// @param policy as it was written
    record RetentionView(String policy, List<MinimumView> logs) {}

    /// @param minimumIndex the first entry that is given out in bundles
    record MinimumView(int log, String origin, long minimumIndex) {}

    @GetMapping("/api/v1/logs/retention")
    RetentionView retention() {
        return new RetentionView(retention.policy().text(), logs.all().stream()
                .map(log -> new MinimumView(log.number(), log.origin(), retention.minimumOf(log))).toList());
    }

    /// A hold as it stands.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldView(String id, long version, String scope, WordView asked, @Nullable WordView confirmed,
            @Nullable WordView liftAsked, @Nullable WordView lifted) {
        static HoldView of(Versioned<LegalHold> hold) {
            var state = hold.state();
            return new HoldView(hold.id(), hold.version(), state.scope(), WordView.of(state.asked()),
                    WordView.ofAny(state.confirmed()), WordView.ofAny(state.liftAsked()),
                    WordView.ofAny(state.lifted()));
        }
    }

    /// Whose word, by account.
    record WordView(String account, String role, Instant at) {
        static WordView of(Word word) {
            return new WordView(word.by().id(), word.by().role().code(), word.at());
        }

        static @Nullable WordView ofAny(@Nullable Word word) {
            return word == null ? null : of(word);
        }
    }

    /// All holds.
    record HoldsView(List<HoldView> items) {}

    /// @param scope 5 digits, or `all`
    record Ask(@Nullable String scope) {}

    @GetMapping("/api/v1/legal-holds")
    HoldsView all(Caller caller) {
        return new HoldsView(keeping.all(caller).stream().map(HoldView::of).toList());
    }

    @PostMapping("/api/v1/legal-holds")
    @ApiResponse(responseCode = "201", description = "Asked for; Location is the hold, which another person confirms")
    ResponseEntity<HoldView> ask(Caller caller, @RequestBody Ask ask, @Nullable IdempotencyKey key) {
        var scope = ask.scope();
        if (scope == null || !scope.matches("[0-9]{5}|" + LegalHold.ALL)) {
            throw CommonProblems.invalid("/scope", "expected: 5 digits, or all");
        }
        var asked = keeping.ask(caller, scope, key);
        return ResponseEntity.created(URI.create("/api/v1/legal-holds/" + asked.id())).eTag(ETags.of(asked.version()))
                .body(HoldView.of(asked));
    }

    @GetMapping(ONE)
    ResponseEntity<HoldView> one(Caller caller, @PathVariable String id) {
        return answer(keeping.one(caller, id));
    }

    @PostMapping(ONE + "/confirmation")
    ResponseEntity<HoldView> confirm(Caller caller, @PathVariable String id, IfMatch expected) {
        return answer(keeping.confirm(caller, id, expected));
    }

    @PostMapping(ONE + "/lifting")
    ResponseEntity<HoldView> askLift(Caller caller, @PathVariable String id, IfMatch expected) {
        return answer(keeping.askLift(caller, id, expected));
    }

    @PostMapping(ONE + "/lifting/confirmation")
    ResponseEntity<HoldView> confirmLift(Caller caller, @PathVariable String id, IfMatch expected) {
        return answer(keeping.confirmLift(caller, id, expected));
    }

    private static ResponseEntity<HoldView> answer(Versioned<LegalHold> hold) {
        return ResponseEntity.ok().eTag(ETags.of(hold.version())).body(HoldView.of(hold));
    }
}
