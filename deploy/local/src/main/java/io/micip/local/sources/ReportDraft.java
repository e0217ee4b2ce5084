package io.micip.local.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static io.micip.local.sources.SchoolDataParameters.locations;
import static io.micip.local.sources.SchoolDataParameters.schoolYears;
import static io.micip.local.sources.SchoolDataParameters.views;

/// A report of MI School Data while its entry in the menu is written. Without another word it shows state, districts and
/// buildings, as a snapshot or a trend. Each step answers another draft.
///
/// @param names  node id, path of its page, title
/// @param levels levels of location it can show
/// @param years  first and last closing year posted
/// @param shown  display types
/// @param fixed  literal query parameters of every address
/// @param more   parameters after location, school year and display type
record ReportDraft(Names names, Report.Kind kind, List<String> levels, Years years, List<String> shown,
        Map<String, String> fixed, List<MenuFeed.Parameter> more) {

    private static final List<String> EVERYWHERE = List.of("state", "district", "building");
    private static final List<String> USUAL = List.of("Snapshot", "Trend");

    record Names(String id, String slug, String title) {}

    record Years(int first, int last) {}

    static ReportDraft report(String id, String slug, String title) {
        return new ReportDraft(new Names(id, slug, title), new Report.Kind("", Measure.SHARE, ""), EVERYWHERE,
                new Years(Report.LAST_YEAR, Report.LAST_YEAR), USUAL, Map.of(), List.of());
    }

    /// @param category one of the categories that a Schedule A may list
    /// @param cadence  when new data are posted, in words
    ReportDraft about(String category, Measure measure, String cadence) {
        return new ReportDraft(names, new Report.Kind(category, measure, cadence), levels, years, shown, fixed, more);
    }

    /// @param first closing year
    ReportDraft since(int first) {
        return between(first, Report.LAST_YEAR);
    }

    /// Closing years from the first to the last, both included.
    ReportDraft between(int first, int last) {
        return new ReportDraft(names, kind, levels, new Years(first, last), shown, fixed, more);
    }

    ReportDraft at(String... only) {
        return new ReportDraft(names, kind, List.of(only), years, shown, fixed, more);
    }

    ReportDraft shownAs(String... only) {
        return new ReportDraft(names, kind, levels, years, List.of(only), fixed, more);
    }

    ReportDraft always(Map<String, String> literals) {
        return new ReportDraft(names, kind, levels, years, shown, literals, more);
    }

    ReportDraft taking(MenuFeed.Parameter... parameters) {
        return new ReportDraft(names, kind, levels, years, shown, fixed, List.of(parameters));
    }

    Menu.Item entered() {
        var parameters = new ArrayList<>(List.of(locations(levels), schoolYears(years.first(), years.last()),
                views(shown)));
        parameters.addAll(more);
        return Menu.leaf(new Report(names.id(), names.slug(), names.title(), kind, levels, fixed, parameters));
    }
}
