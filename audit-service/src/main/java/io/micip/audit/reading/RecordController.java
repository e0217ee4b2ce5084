package io.micip.audit.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.format.RecordView;
import io.micip.audit.record.Count;
import io.micip.audit.record.Facet;
import io.micip.audit.record.Place;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;

/// Records over HTTP: search, counts, one record, the proof of one. All of it leaves a record of its own.
@RestController
@RequestMapping("/api/v1/records")
class RecordController {
    private static final String PROOF_TYPE = "text/plain;charset=UTF-8";

    private static final String FACETS = Arrays.stream(Facet.values()).map(Facet::word)
            .collect(Collectors.joining(", "));

    private final RecordReading reading;
    private final RecordCounting counting;

    RecordController(RecordReading reading, RecordCounting counting) {
        this.reading = reading;
        this.counting = counting;
    }

    /// A page of records, and the checkpoint of each log that it was made at.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordPage(List<RecordView> items, String sort, int limit, @Nullable String next,
            List<MadeAt> madeAt) {}

    @GetMapping
    ResponseEntity<RecordPage> find(Caller caller, @ParameterObject @ModelAttribute RecordQuery query,
            HttpServletRequest request) {
        var answer = reading.find(caller, query);
        Page<RecordView> page = answer.page().map(RecordView::of);
        var linked = Pages.respond(page, request);
        return ResponseEntity.ok().headers(linked.getHeaders()).cacheControl(CacheControl.noStore())
                .body(new RecordPage(page.items(), page.sort(), page.limit(), page.next(), answer.madeAt()));
    }

    /// How the records of a search fall to the values of one facet.
    /// @param by the facet, as it was asked for
    record CountsView(String by, List<Count> items, long total, boolean more, List<MadeAt> madeAt) {}

    @GetMapping("/counts")
    ResponseEntity<CountsView> count(Caller caller, @ParameterObject @ModelAttribute RecordQuery query,
            @RequestParam @Nullable String by) {
        var facet = Arrays.stream(Facet.values()).filter(one -> one.word().equals(by)).findFirst()
                .orElseThrow(() -> RecordQuery.invalid("by", "expected: one of " + FACETS));
        var counts = counting.count(caller, query, facet);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new CountsView(facet.word(),
                counts.items(), counts.total(), counts.more(), counts.madeAt()));
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
