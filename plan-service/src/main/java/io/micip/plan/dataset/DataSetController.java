package io.micip.plan.dataset;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.chassis.text.Confirmation;
import io.micip.chassis.text.FieldScanning;
import io.micip.plan.dataset.DataSet.Standing;
import io.micip.plan.dataset.DataSet.Words;
import io.micip.plan.dataset.DataSetReading.Paging;
import io.micip.plan.dataset.DataSetWriting.NewTile;

/// Data sets over HTTP. Every change of an existing one names its version in `If-Match`; every text is scanned for
/// identifiers of persons before anything is stored.
@RestController
@RequestMapping("/api/v1/data-sets")
class DataSetController {
    private final DataSetWriting writing;
    private final DataSetReading reading;
    private final DataSetViews views;

    DataSetController(DataSetWriting writing, DataSetReading reading, DataSetViews views) {
        this.writing = writing;
        this.reading = reading;
        this.views = views;
    }

    @GetMapping
    ResponseEntity<Page<DataSetView>> list(Caller caller, @RequestParam String district,
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        var page = reading.page(caller, district(district, FieldError.ofParameter("district", "expected: 5 digits")),
                standing(state), new Paging(limit, cursor));
        return Pages.respond(page.map(views::of), request);
    }

    @GetMapping("/{id}")
    ResponseEntity<DataSetView> show(Caller caller, @PathVariable String id) {
        return answer(HttpStatus.OK, reading.one(caller, id));
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Made; Location is the data set")
    ResponseEntity<DataSetView> begin(Caller caller, @RequestBody Begin begin, @Nullable IdempotencyKey key) {
        var district = district(begin.district(), FieldError.of("/district", "expected: 5 digits"));
        scan(begin.title(), begin.guidingQuestion(), begin.confirmed());
        var made = writing.begin(caller, district,
                new Words(begin.title(), begin.guidingQuestion(), begin.areaOfInquiry()), key);
        return ResponseEntity.created(URI.create("/api/v1/data-sets/" + made.id()))
                .eTag(ETags.of(made.version()))
                .body(views.of(made));
    }

    @PatchMapping("/{id}")
    ResponseEntity<DataSetView> revise(Caller caller, @PathVariable String id, IfMatch expected,
            @RequestBody Revise revise) {
        scan(revise.title(), revise.guidingQuestion(), revise.confirmed());
        return answer(HttpStatus.OK, writing.revise(caller, id, expected, revise::over));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<DataSetView> remove(Caller caller, @PathVariable String id, IfMatch expected) {
        return answer(HttpStatus.OK, writing.remove(caller, id, expected));
    }

    @PostMapping("/{id}/restoration")
    ResponseEntity<DataSetView> restore(Caller caller, @PathVariable String id, IfMatch expected) {
        return answer(HttpStatus.OK, writing.restore(caller, id, expected));
    }

    @PostMapping("/{id}/tiles")
    @ApiResponse(responseCode = "201", description = "Added; the data set with it")
    ResponseEntity<DataSetView> addTile(Caller caller, @PathVariable String id, IfMatch expected,
            @RequestBody AddTile add, @Nullable IdempotencyKey key) {
        FieldScanning.confirmedBy(add.confirmed())
                .field("/caption", add.caption())
                .values("/values", add.values())
                .refuseFindings();
        var tile = new NewTile(add.reportId(), add.values(), add.caption());
        return answer(HttpStatus.CREATED, writing.addTile(caller, id, expected, tile, key));
    }

    @DeleteMapping("/{id}/tiles/{tileId}")
    ResponseEntity<DataSetView> removeTile(Caller caller, @PathVariable String id, @PathVariable String tileId,
            IfMatch expected) {
        return answer(HttpStatus.OK, writing.removeTile(caller, id, expected, tileId));
    }

    private static void scan(@Nullable String title, @Nullable String guidingQuestion,
            @Nullable List<Confirmation> confirmed) {
        FieldScanning.confirmedBy(confirmed)
                .field("/title", title)
                .field("/guidingQuestion", guidingQuestion)
                .refuseFindings();
    }

    private ResponseEntity<DataSetView> answer(HttpStatus status, Versioned<DataSet> dataSet) {
        return ResponseEntity.status(status).eTag(ETags.of(dataSet.version())).body(views.of(dataSet));
    }

    private static DistrictCode district(String code, FieldError otherwise) {
        return DistrictCode.find(code)
                .orElseThrow(() -> new Refused(
                        Refusal.of(CommonProblems.INVALID, "A district is named by its code.", otherwise)));
    }

    private static Standing standing(String state) {
        return switch (state) {
            case "active" -> Standing.ACTIVE;
            case "removed" -> Standing.REMOVED;
            default -> throw new Refused(Refusal.of(CommonProblems.INVALID, "There is no such list.",
                    FieldError.ofParameter("state", "expected: active or removed")));
        };
    }

    /// A data set to begin.
    record Begin(String district, String title, String guidingQuestion, @Nullable AreaOfInquiry areaOfInquiry,
            @Nullable List<Confirmation> confirmed) {
        Begin {
            present("/district", district);
            present("/title", title);
            present("/guidingQuestion", guidingQuestion);
        }
    }

    /// New words for a data set; what is absent stays.
    record Revise(@Nullable String title, @Nullable String guidingQuestion, @Nullable AreaOfInquiry areaOfInquiry,
            @Nullable List<Confirmation> confirmed) {
        Words over(Words before) {
            return new Words(Objects.requireNonNullElse(title, before.title()),
                    Objects.requireNonNullElse(guidingQuestion, before.guidingQuestion()),
                    areaOfInquiry == null ? before.areaOfInquiry() : areaOfInquiry);
        }
    }

    /// A report to add as a data tile.
    record AddTile(String reportId, Map<String, String> values, @Nullable String caption,
            @Nullable List<Confirmation> confirmed) {
        AddTile {
            present("/reportId", reportId);
            values = values == null ? Map.of() : Map.copyOf(values);
        }
    }

    private static void present(String pointer, @Nullable String value) {
        if (value == null) {
            throw CommonProblems.invalid(pointer, "missing (expected: a text)");
        }
    }
}
