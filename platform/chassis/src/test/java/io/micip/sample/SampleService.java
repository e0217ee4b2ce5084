package io.micip.sample;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.PublicPaths;
import io.micip.chassis.identity.Role;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.text.FieldScanning;
import io.micip.events.PlanEvent.DataSetMade;

/// The smallest service that uses all of the chassis.
@SpringBootApplication
@EnableFeignClients
public class SampleService {

    @Bean
    Aggregates<Note> notes(AggregatesFactory factory) {
        return factory.of("notes", Note.class);
    }

    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths(List.of("/log/*/checkpoint"));
    }

    /// What is stored.
    public record Note(String district, String title, List<Integer> marks, Map<String, String> values) {}

    /// A request.
    record NewNote(String district, @Size(max = 40) String title, @Nullable Integer mark, @Nullable Line line) {
        NewNote {
            Objects.requireNonNull(district);
        }
    }

    /// A nested value with a rule of its own.
    record Line(int year) {
        Line {
            if (year < 2000) {
                throw new IllegalArgumentException("year: " + year + " (expected: 2000 or later)");
            }
        }
    }

    /// This very service, asked over HTTP.
    @FeignClient(name = "self", url = "${micip.neighbours.plan.url}")
    interface Self {
        @GetMapping("/api/v1/me")
        Me me();

        @GetMapping("/internal/v1/secret")
        String secret();

        @GetMapping("/api/v1/slow")
        String slow();

        @GetMapping("/api/v1/notes/{id}")
        Note note(@PathVariable String id);
    }

    /// Who calls, and under which trace.
    record Me(String id, @Nullable String traceId) {}

    @RestController
    static class Notes {
        private final Aggregates<Note> notes;
        private final Ids ids;
        private final Self self;
        private final io.micip.chassis.tracing.CurrentTrace trace;

        Notes(Aggregates<Note> notes, Ids ids, Self self, io.micip.chassis.tracing.CurrentTrace trace) {
            this.notes = notes;
            this.ids = ids;
            this.self = self;
            this.trace = trace;
        }

        @PostMapping("/api/v1/notes")
        ResponseEntity<Note> make(@Valid @RequestBody NewNote request, Caller caller, @Nullable IdempotencyKey key) {
            var grant = caller.require(Org.district(request.district()), Role.PLANNER);
            FieldScanning.confirmedBy(null).field("/title", request.title()).refuseFindings();
            var id = IdempotencyKey.idFor(key, ids);
            var made = EventDraft.success(new DataSetMade(id), "/notes/" + id, request.district(),
                    Actor.of(caller, grant));
            return answer(notes.insert(id, new Note(request.district(), request.title(), List.of(), Map.of("a", "b")),
                    List.of(made), key));
        }

        @PutMapping("/api/v1/notes/{id}")
        ResponseEntity<Note> change(@PathVariable String id, @RequestBody NewNote request, IfMatch version) {
            FieldScanning.confirmedBy(null).field("/title", request.title()).refuseFindings();
            var before = notes.find(id).orElseThrow(CommonProblems::unknown).expect(version);
            var after = new Note(before.state().district(), request.title(), before.state().marks(), Map.of());
            return answer(notes.change(before, after, List.of(), null));
        }

        @GetMapping("/api/v1/notes/{id}")
        ResponseEntity<Note> one(@PathVariable String id) {
            return answer(notes.find(id).orElseThrow(CommonProblems::unknown));
        }

        @GetMapping("/api/v1/notes")
        ResponseEntity<Page<String>> list(@RequestParam(required = false) @Nullable Integer limit,
                HttpServletRequest request) {
            return Pages.respond(new Page<>(List.of("a"), "name", Page.limit(limit, 20, 100), "next"), request);
        }

        @GetMapping("/api/v1/broken")
        String broken() {
            throw new IllegalStateException("a secret detail");
        }

        @GetMapping("/api/v1/broken-off")
        void brokenOff(HttpServletResponse response) throws IOException {
            response.getOutputStream().print("a part");
            response.flushBuffer();
            throw new IllegalStateException("a secret detail");
        }

        @GetMapping("/api/v1/slow")
        String slow() throws InterruptedException {
            new java.util.concurrent.CountDownLatch(1).await(3, java.util.concurrent.TimeUnit.SECONDS);
            return "late";
        }

        @GetMapping("/internal/v1/secret")
        String secret() {
            return "for services";
        }

        @GetMapping("/log/{n}/checkpoint")
        String checkpoint(@PathVariable int n) {
            return "public " + n;
        }

        @GetMapping("/api/v1/me")
        Me me(Caller caller) {
            return new Me(caller.id(), trace.id());
        }

        @GetMapping("/api/v1/me-by-way-of-myself")
        Me meByWayOfMyself() {
            return self.me();
        }

        @GetMapping("/api/v1/secret-by-way-of-myself")
        String secretByWayOfMyself() {
            return self.secret();
        }

        @GetMapping("/api/v1/slow-by-way-of-myself")
        String slowByWayOfMyself() {
            return self.slow();
        }

        @GetMapping("/api/v1/unknown-by-way-of-myself")
        Note unknownByWayOfMyself() {
            return self.note("none");
        }

        private static ResponseEntity<Note> answer(Versioned<Note> note) {
            return ResponseEntity.ok().eTag(ETags.of(note.version())).body(note.state());
        }
    }
}
