package io.micip.audit.reading;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.format.RecordFormat;
import io.micip.audit.record.Extent;
import io.micip.audit.record.Place;
import io.micip.chassis.identity.Caller;

/// All records of a search as one file, of any size; and as an evidence pack, with a proof of each.
///
/// An export's headers say how many records are in it and how far the logs went. A connection that broke is no loss: the
/// same request with `at` (that header) and `after` (the last record received) gives the rest of the same file.
@RestController
class ExportController {
    /// How many records the whole file has.
    static final String SIZE = "Micip-Export-Records";
    /// How far each log went when the export began: `0:120,1:33`.
    static final String EXTENT = "Micip-Export-At";
    /// The checkpoint of each log when this answer was made: `0:120:root`, with the root in base64.
    static final String CHECKPOINTS = "Micip-Export-Checkpoints";

    private static final Set<String> FILTERS = Set.of("district", "isd", "actor", "role", "organisation", "type",
            "subject", "outcome", "reason", "agreementVersion", "from", "to");

    private final RecordExport export;
    private final PackMaking packs;

    ExportController(RecordExport export, PackMaking packs) {
        this.export = export;
        this.packs = packs;
    }

    @GetMapping("/api/v1/records/export")
    @ApiResponse(responseCode = "200", description = "Records, oldest first unless asked otherwise", content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))})
    void export(Caller caller, @ParameterObject @ModelAttribute RecordQuery query,
            @RequestParam @Nullable String format, @RequestParam @Nullable String at,
            @RequestParam @Nullable String after, HttpServletResponse response) throws IOException {
        var form = RecordFormat.named(format == null ? "csv" : format)
                .orElseThrow(() -> RecordQuery.invalid("format", "expected: csv, ndjson or ocsf"));
        try (var _ = export.turn(caller)) {
            var run = export.begin(caller, query.oldestFirst(), Optional.ofNullable(at).map(ExportController::extent),
                    Optional.ofNullable(after).map(ExportController::place));
            response.setContentType(form.mediaType());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"micip-records." + form.extension() + "\"");
            response.setHeader(SIZE, Long.toString(run.size()));
            response.setHeader(EXTENT, run.filter().within().map(Extent::text).orElse(""));
            response.setHeader(CHECKPOINTS, MadeAt.text(run.madeAt()));
            export.write(run, form, response.getOutputStream());
        }
    }

    @GetMapping("/api/v1/records/evidence-pack")
    @ApiResponse(responseCode = "200", description = "A zip: records, proofs, manifest, instructions", content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void pack(Caller caller, @ParameterObject @ModelAttribute RecordQuery query, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var made = make(caller, query.oldestFirst(), asked(request));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"micip-evidence.zip\"");
        made.pack().write(made.manifestProof(), response.getOutputStream());
    }

    private PackMaking.Made make(Caller caller, RecordQuery query, SortedMap<String, String> asked) {
        try (var _ = export.turn(caller)) {
            return packs.make(caller, query, asked);
        }
    }

    private static SortedMap<String, String> asked(HttpServletRequest request) {
        var asked = new TreeMap<String, String>();
        FILTERS.forEach(name -> {
            var value = request.getParameter(name);
            if (value != null && !value.isEmpty()) {
                asked.put(name, value);
            }
        });
        return asked;
    }

    private static Extent extent(String text) {
        try {
            return Extent.parse(text);
        } catch (IllegalArgumentException _) {
            throw RecordQuery.invalid("at", "expected: what an export's " + EXTENT + " said");
        }
    }

    private static Place place(String text) {
        if (!text.matches("(0|[1-9][0-9]{0,5})/(0|[1-9][0-9]{0,17})")) {
            throw RecordQuery.invalid("after", "expected: log/index of the last record received");
        }
        var parts = text.split("/");
        return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }
}
