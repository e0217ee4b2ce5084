package io.micip.audit.foia;

import java.net.URI;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.clock.FoiaClock;
import io.micip.audit.foia.FoiaForms.Decide;
import io.micip.audit.foia.FoiaForms.Extend;
import io.micip.audit.foia.FoiaForms.Receive;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;

/// The FOIA desk over HTTP. Every change names the version that it changes; no answer is kept by anybody on the way.
@RestController
@RequestMapping("/api/v1/foia-requests")
class FoiaController {
    private final FoiaDesk desk;
    private final Clock clock;

    FoiaController(FoiaDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Page<FoiaView>> list(Caller caller, @RequestParam @Nullable String organisation,
            @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor, HttpServletRequest request) {
        var body = FoiaForms.body(organisation, true);
        var page = desk.page(caller, body, limit, cursor).map(this::view);
        return Pages.respond(page, request);
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Received; Location is the request")
    ResponseEntity<FoiaView> receive(Caller caller, @RequestBody Receive request, @Nullable IdempotencyKey key) {
        var made = desk.receive(caller, FoiaForms.body(request.organisation(), false), request.receipt(),
                request.searched(), key);
        return ResponseEntity.created(URI.create("/api/v1/foia-requests/" + made.id()))
                .eTag(ETags.of(made.version())).cacheControl(CacheControl.noStore()).body(view(made));
    }

    @GetMapping("/{id}")
    ResponseEntity<FoiaView> show(Caller caller, @PathVariable String id) {
        return answer(desk.one(caller, id));
    }

    @PostMapping("/{id}/extension")
    ResponseEntity<FoiaView> extend(Caller caller, @PathVariable String id, IfMatch expected,
            @RequestBody Extend extend) {
        return answer(desk.extend(caller, id, expected, extend.days(), extend.because()));
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<FoiaView> decide(Caller caller, @PathVariable String id, IfMatch expected,
            @RequestBody Decide decide) {
        return answer(desk.decide(caller, id, expected, decide.answer()));
    }

    @DeleteMapping("/{id}/words")
    ResponseEntity<FoiaView> erase(Caller caller, @PathVariable String id, IfMatch expected) {
        return answer(desk.erase(caller, id, expected));
    }

    private ResponseEntity<FoiaView> answer(Versioned<FoiaRequest> request) {
        return ResponseEntity.ok().eTag(ETags.of(request.version())).cacheControl(CacheControl.noStore())
                .body(view(request));
    }

    private FoiaView view(Versioned<FoiaRequest> request) {
        return FoiaView.of(request, FoiaClock.dayOf(clock.instant()));
    }
}
