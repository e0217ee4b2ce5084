package io.micip.catalog.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import io.micip.agreements.SourceId;
import io.micip.catalog.source.FeedPlace;
import io.micip.catalog.source.Origin;
import io.micip.catalog.source.Source;
import io.micip.catalog.source.Source.Framing;
import io.micip.catalog.source.Sources;

/// Menus as the sources would publish them, small enough to read.
public final class FeedFixtures {
    /// The one origin of the source in these tests.
    public static final String ORIGIN = "https://www.mischooldata.org";

    private FeedFixtures() {}

    /// MI School Data at this origin.
    public static Source source(String origin) {
        return source("mi-school-data", origin);
    }

    /// A source of this id at this origin.
    public static Source source(String id, String origin) {
        return new Source(new SourceId(id), id, Origin.parse(origin).orElseThrow(),
                new FeedPlace.AtAddress(URI.create(origin + "/menu/v1/feed.json")), new Framing(true, false));
    }

    /// These sources, demonstrations on the loopback included.
    public static Sources sources(Source... sources) {
        var demo = java.util.Arrays.stream(sources).map(Source::origin)
                .filter(origin -> origin.host().startsWith("127."));
        return new Sources(java.util.List.of(sources), demo.collect(java.util.stream.Collectors.toSet()));
    }

    /// What these bytes of MI School Data describe.
    public static Menu menu(String feed) {
        return FeedReader.read(source(ORIGIN), feed.getBytes(StandardCharsets.UTF_8));
    }

    /// A whole menu of MI School Data with two reports.
    public static String feed() {
        return feed(ORIGIN, "2026-10-01");
    }

    /// The same at another origin, in another version.
    public static String feed(String origin, String version) {
        return feed("mi-school-data", version, node("k12", "K-12", node("k12-attendance", "Attendance",
                report("attendance", "Attendance", "attendance", origin + "/student-attendance"),
                report("k3-absenteeism", "K-3 Absenteeism", "attendance", origin + "/k-3-absenteeism"))));
    }

    /// A menu of these nodes.
    public static String feed(String source, String version, String... nodes) {
        return """
                {"format":"micip-menu/1","source":"%s","version":"%s","published":"2026-10-01T00:00:00Z",
                 "locations":[{"entity":"MI","level":"state","ids":[0,0,0]},
                              {"entity":"82030","level":"district","ids":[1185,105,0]},
                              {"entity":"82015","level":"district","ids":[1190,105,0]},
                              {"entity":"90001","level":"building","ids":[7198,1185,105]},
                              {"entity":"90002","level":"building","ids":[7199,1190,105]}],
                 "nodes":[%s],
                 "tombstones":[]}""".formatted(source, version, String.join(",", nodes));
    }

    /// A heading over others.
    public static String node(String id, String title, String... children) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"children\":[%s]}".formatted(id, title, String.join(",", children));
    }

    /// A report with location, school year and display type.
    public static String report(String id, String title, String category, String address) {
        return """
                {"id":"%s","title":"%s","report":{"category":"%s","grains":["district","building"],
                 "cadence":"early autumn",
                 "template":"%s{?Common_Locations,Common_SchoolYear,Portal_InquiryDisplayType}",
                 "parameters":[
                  {"name":"Common_Locations","kind":"location","label":"Location",
                   "levels":["state","district","building"],"required":true},
                  {"name":"Common_SchoolYear","kind":"school-year","label":"School year","from":2016,"to":2025,
                   "default":"2025"},
                  {"name":"Portal_InquiryDisplayType","kind":"display-type","label":"Display type",
                   "options":[{"value":"Snapshot","label":"Snapshot"},{"value":"Trend","label":"Trend"}],
                   "default":"Snapshot"}]}}""".formatted(id, title, category, address);
    }

    /// Origins of these texts.
    public static Set<Origin> origins(String... texts) {
        return java.util.Arrays.stream(texts).map(text -> Origin.parse(text).orElseThrow())
                .collect(java.util.stream.Collectors.toSet());
    }
}
