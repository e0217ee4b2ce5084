package io.micip.catalog.feed;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SchoolYears;
import io.micip.catalog.feed.FeedDocument.WrittenOption;
import io.micip.catalog.feed.FeedDocument.WrittenParameter;
import io.micip.catalog.feed.FeedDocument.WrittenReport;
import io.micip.catalog.report.Cadence;
import io.micip.catalog.report.ChoiceKind;
import io.micip.catalog.report.Level;
import io.micip.catalog.report.Option;
import io.micip.catalog.report.Parameter;
import io.micip.catalog.report.Parameter.Head;
import io.micip.catalog.report.Report;
import io.micip.catalog.report.ReportId;
import io.micip.catalog.source.Source;
import io.micip.catalog.uritemplate.ReportUrlTemplate;

/// Reads one report of a feed. What is not one of the closed kinds, categories and grains is not a report we can offer,
/// and makes the whole feed unbelievable.
final class ReportReader {
    private static final int MOST_PARAMETERS = 20;
    private static final int MOST_OPTIONS = 500;
    private static final int MOST_YEARS = 60;

    private final Source source;

    ReportReader(Source source) {
        this.source = source;
    }

    Report read(ReportId id, String title, WrittenReport written) {
        var category = Category.find(text(written.category()))
                .orElseThrow(() -> new Absurd(Fault.BAD_REPORT, id.node() + ": category"));
        var cadence = new Cadence(
                Objects.requireNonNullElse(FeedText.optionalWords(written.cadence(), 80, id.node()), ""),
                written.posted() == null ? null : FeedReader.day(written.posted(), id.node()));
        var parameters = parameters(id, FeedReader.all(written.parameters(), Fault.BAD_PARAMETER, id.node()));
        var template = text(written.template());
        var variables = ReportUrlTemplate.parse(template, source.origin())
                .orElseThrow(() -> new Absurd(Fault.BAD_ADDRESS, id.node()))
                .variables();
        if (!variables.equals(names(parameters))) {
            throw new Absurd(Fault.BAD_PARAMETER, id.node() + ": not one for each variable of the template");
        }
        return new Report(id, title, category, grains(id, written), cadence, template, parameters);
    }

    private static Set<Grain> grains(ReportId id, WrittenReport written) {
        var grains = EnumSet.noneOf(Grain.class);
        for (var code : FeedReader.all(written.grains(), Fault.BAD_REPORT, id.node())) {
            grains.add(Grain.find(code).orElseThrow(() -> new Absurd(Fault.BAD_REPORT, id.node() + ": grain")));
        }
        if (grains.isEmpty()) {
            throw new Absurd(Fault.BAD_REPORT, id.node() + ": no grain");
        }
        return grains;
    }

    private static List<Parameter> parameters(ReportId id, List<WrittenParameter> written) {
        if (written.size() > MOST_PARAMETERS) {
            throw new Absurd(Fault.TOO_MANY, id.node() + ": parameters");
        }
        var parameters = written.stream().map(parameter -> parameter(id.node(), parameter)).toList();
        if (names(parameters).size() != parameters.size()
                || count(parameters, Parameter.Location.class) > 1
                || count(parameters, Parameter.Year.class) > 1) {
            throw new Absurd(Fault.BAD_PARAMETER, id.node() + ": one name, location or school year twice");
        }
        return parameters;
    }

    private static Parameter parameter(String where, WrittenParameter written) {
        var name = FeedText.parameterName(written.name(), where);
        var place = where + "/" + name;
        var head = new Head(name, FeedText.words(written.label(), 80, place), Boolean.TRUE.equals(written.required()),
                FeedText.optionalWords(written.help(), 400, place));
        return switch (text(written.kind())) {
            case "location" -> new Parameter.Location(head, levels(written, place));
            case "school-year" -> year(head, written, place);
            default -> choice(head, written, place);
        };
    }

    private static Set<Level> levels(WrittenParameter written, String place) {
        var levels = EnumSet.noneOf(Level.class);
        for (var code : FeedReader.all(written.levels(), Fault.BAD_PARAMETER, place)) {
            levels.add(Level.ofCode(code).orElseThrow(() -> new Absurd(Fault.BAD_PARAMETER, place + ": level")));
        }
        if (levels.isEmpty() || written.preset() != null) {
            throw new Absurd(Fault.BAD_PARAMETER, place + " (expected: levels, and no default)");
        }
        return levels;
    }

    private static Parameter year(Head head, WrittenParameter written, String place) {
        var from = closing(written.from(), place);
        var to = closing(written.to(), place);
        if (to.closing() < from.closing() || to.closing() - from.closing() > MOST_YEARS) {
            throw new Absurd(Fault.BAD_PARAMETER, place + " (expected: from, then to)");
        }
        var years = new SchoolYears(from, to);
        @Nullable
        SchoolYear preset = written.preset() == null
                ? null
                : SchoolYear.find(written.preset()).filter(years::contains)
                        .orElseThrow(() -> new Absurd(Fault.BAD_PARAMETER, place + ": default"));
        return new Parameter.Year(head, years, preset);
    }

    private static SchoolYear closing(@Nullable Integer year, String place) {
        return SchoolYear.find(String.valueOf(year))
                .orElseThrow(() -> new Absurd(Fault.BAD_PARAMETER, place + " (expected: closing years)"));
    }

    private static Parameter choice(Head head, WrittenParameter written, String place) {
        var kind = ChoiceKind.ofCode(text(written.kind()))
                .orElseThrow(() -> new Absurd(Fault.BAD_PARAMETER, place + ": kind"));
        var options = FeedReader.all(written.options(), Fault.BAD_PARAMETER, place).stream()
                .map(option -> option(option, place))
                .toList();
        var values = new HashSet<>(options.stream().map(Option::value).toList());
        if (options.isEmpty() || options.size() > MOST_OPTIONS || values.size() != options.size()) {
            throw new Absurd(Fault.BAD_PARAMETER, place + " (expected: 1 to 500 options, each once)");
        }
        if (Optional.ofNullable(written.preset()).filter(preset -> !values.contains(preset)).isPresent()) {
            throw new Absurd(Fault.BAD_PARAMETER, place + ": default");
        }
        return new Parameter.Choice(head, kind, options, written.preset());
    }

    private static Option option(WrittenOption written, String place) {
        return Option.of(FeedText.code(written.value(), Fault.BAD_PARAMETER, place),
                FeedText.words(written.label(), 120, place));
    }

    private static Set<String> names(List<Parameter> parameters) {
        return Set.copyOf(parameters.stream().map(Parameter::name).toList());
    }

    private static long count(List<Parameter> parameters, Class<? extends Parameter> kind) {
        return parameters.stream().filter(kind::isInstance).count();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
