package io.micip.system.acts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;

/// A signer's work on a district's Schedule A.
public final class ScheduleA {
    private final FrontEnd signer;
    private final String agreement;
    private final String schedule;

    /// A line.
    ///
    /// @param source      as `data-hub`
    /// @param category    as `attendance`
    /// @param grain       `district` or `building`
    /// @param schoolYears closing years
    public record Line(String source, String category, String grain, Years schoolYears) {
        static Line read(JsonNode line) {
            return new Line(line.path("source").asString(), line.path("category").asString(),
                    line.path("grain").asString(), new Years(line.at("/schoolYears/from").asInt(),
                            line.at("/schoolYears/to").asInt()));
        }

        /// Whether it covers a view.
        public boolean covers(String ofSource, String ofCategory, String atGrain, int year) {
            return source.equals(ofSource) && category.equals(ofCategory) && grain.equals(atGrain)
                    && year >= schoolYears.from() && year <= schoolYears.to();
        }
    }

    /// Closing years, both included.
    public record Years(int from, int to) {}

    /// @param signer   signed in; readers may use what does not change anything
    /// @param district whose Schedule A it is
    public ScheduleA(FrontEnd signer, District district) {
        this.signer = signer;
        this.agreement = "/api/v1/districts/" + district.code() + "/agreement";
        this.schedule = "/api/v1/districts/" + district.code() + "/schedule-a";
    }

    /// The district's agreement, with its version in `ETag`.
    public Answer agreement() throws IOException, InterruptedException {
        return signer.get(agreement);
    }

    /// The lines in an answer that holds a Schedule A.
    public static List<Line> lines(JsonNode scheduleA) {
        var lines = new ArrayList<Line>();
        scheduleA.path("lines").forEach(line -> lines.add(Line.read(line)));
        return lines;
    }

    /// An earlier version.
    public Answer version(int version) throws IOException, InterruptedException {
        return signer.get(schedule + "/" + version);
    }

    /// Takes every line of a category out.
    public Answer remove(String category) throws IOException, InterruptedException {
        var now = agreement();
        return put(now, without(now, category), Trace.begin());
    }

    /// Puts a category of the Data Hub in, for districts and buildings; the lines it had before go.
    public Answer list(String category) throws IOException, InterruptedException {
        var now = agreement();
        return put(now, with(now, category), Trace.begin());
    }

    /// Puts the next version in force.
    ///
    /// @param now the agreement as it was read
    public Answer put(Answer now, List<Line> lines, Trace trace) throws IOException, InterruptedException {
        return signer.send("PUT", schedule, Json.object("lines", lines), "If-Match", now.header("ETag"),
                "traceparent", trace.parent());
    }

    /// All lines of the agreement but those of a category.
    public static List<Line> without(Answer agreement, String category) {
        return lines(agreement.json().path("scheduleA")).stream()
                .filter(line -> !line.category().equals(category))
                .toList();
    }

    /// All lines of the agreement and those of a category.
    public static List<Line> with(Answer agreement, String category) {
        var lines = new ArrayList<>(without(agreement, category));
        List.of("district", "building")
                .forEach(grain -> lines.add(new Line("data-hub", category, grain, new Years(2019, 2027))));
        return lines;
    }
}
