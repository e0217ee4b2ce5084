package io.micip.catalog.menu;

import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreements.SourceId;
import io.micip.catalog.menu.Catalogue.Shelf;
import io.micip.catalog.report.ReportId;
import io.micip.catalog.source.Sources;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// The sources: how fresh what we know of each is, and how its menu changed.
@RestController
@RequestMapping("/api/v1/sources")
class SourceController {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Sources sources;
    private final Catalogue catalogue;
    private final Menus menus;

    SourceController(Sources sources, Catalogue catalogue, Menus menus) {
        this.sources = sources;
        this.catalogue = catalogue;
        this.menus = menus;
    }

    @GetMapping
    List<SourceView> sources(Caller caller) {
        return catalogue.shelves().stream().map(SourceView::of).toList();
    }

    @GetMapping("/{id}/changes")
    ResponseEntity<Page<ChangeView>> changes(Caller caller, @PathVariable String id,
            @RequestParam(required = false) @Nullable String node,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit, HttpServletRequest request) {
        var source = SourceId.find(id).flatMap(sources::find).orElseThrow(CommonProblems::unknown);
        if (node != null && !ReportId.isNodeId(node)) {
            throw invalid("node", "expected: the id of a menu node, 1 to 64 of a-z 0-9 -");
        }
        var most = Page.limit(limit, USUAL, MOST);
        var from = Cursor.read(cursor, 2).map(SourceController::place).orElse(null);
        var page = Page.of(menus.history(source.id(), node, from, most + 1), "newest change first", most,
                told -> Cursor.of(String.valueOf(told.place().revision()), String.valueOf(told.place().line())));
        return Pages.respond(page.map(ChangeView::of), request);
    }

    private static Menus.Place place(Cursor cursor) {
        var numbers = cursor.values().stream()
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .toList();
        if (numbers.size() != cursor.values().size()) {
            throw invalid("cursor", "expected: the cursor of the page before");
        }
        return new Menus.Place(numbers.getFirst(), numbers.getLast());
    }

    private static Refused invalid(String parameter, String expected) {
        return new Refused(Refusal.of(CommonProblems.INVALID, "Please correct the query parameter named in errors.",
                FieldError.ofParameter(parameter, expected)));
    }

    record SourceView(String id, String name, String origin, String coveredBy, FramingView framing,
            @Nullable String menuVersion, @Nullable Instant syncedAt, String state, @Nullable String reason,
            @Nullable String explanation, @Nullable Instant since) {

        static SourceView of(Shelf shelf) {
            var source = shelf.source();
            var menu = shelf.menu();
            var alarm = shelf.alarm();
            return new SourceView(source.id().value(), source.name(), source.origin().toString(), source.coveredBy(),
                    new FramingView(source.framing().allowed(), source.framing().sandbox()),
                    menu == null ? null : menu.version(), shelf.syncedAt(), shelf.state(),
                    alarm == null ? null : alarm.fault().code(), alarm == null ? null : alarm.fault().explanation(),
                    alarm == null ? null : alarm.since());
        }
    }

    record FramingView(boolean allowed, String sandbox) {}

    /// A line of the change history.
    record ChangeView(Instant at, long revision, String menuVersion, String kind, @Nullable String node,
            @Nullable String title, @Nullable String from, @Nullable String to) {

        static ChangeView of(Menus.Told told) {
            var change = told.change();
            return new ChangeView(told.at(), told.place().revision(), told.menuVersion(), change.kind().code(),
                    change.node(), change.title().isEmpty() ? null : change.title(), change.from(), change.to());
        }
    }
}
