package io.micip.audit.reading;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.record.Place;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;

/// Records over HTTP: search, one record, the proof of one. All of it leaves a record of its own.
@RestController
@RequestMapping("/api/v1/records")
class RecordController {
    private static final String PROOF_TYPE = "text/plain;charset=UTF-8";

    private final RecordReading reading;

    RecordController(RecordReading reading) {
        this.reading = reading;
    }

    /// A page of records, and the checkpoint of each log that it was made at.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordPage(List<RecordView> items, String sort, int limit, @Nullable String next,
            List<RecordReading.MadeAt> madeAt) {}

    @GetMapping
    ResponseEntity<RecordPage> find(Caller caller, @ParameterObject @ModelAttribute RecordQuery query,
            HttpServletRequest request) {
        var answer = reading.find(caller, query);
        Page<RecordView> page = answer.page().map(RecordView::of);
        var linked = Pages.respond(page, request);
        return ResponseEntity.ok().headers(linked.getHeaders()).cacheControl(CacheControl.noStore())
                .body(new RecordPage(page.items(), page.sort(), page.limit(), page.next(), answer.madeAt()));
    }

    @GetMapping("/{log}/{index}")
    ResponseEntity<RecordView> view(Caller caller, @PathVariable String log, @PathVariable String index) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(RecordView.of(reading.view(caller, place(log, index))));
    }

    @GetMapping("/{log}/{index}/proof")
    ResponseEntity<String> prove(Caller caller, @PathVariable String log, @PathVariable String index) {
        var place = place(log, index);
        String name = "micip-" + place.log() + "-" + place.index() + ".tlog-proof";
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header(HttpHeaders.CONTENT_TYPE, PROOF_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(reading.prove(caller, place).toString());
    }

    private static Place place(String log, String index) {
        if (!log.matches("0|[1-9][0-9]{0,5}") || !index.matches("0|[1-9][0-9]{0,17}")) {
            throw CommonProblems.unknown();
        }
        return new Place(Integer.parseInt(log), Long.parseLong(index));
    }
}
