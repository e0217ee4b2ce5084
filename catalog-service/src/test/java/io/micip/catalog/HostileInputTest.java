package io.micip.catalog;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import io.micip.agreements.DistrictCode;
import io.micip.catalog.district.District;
import io.micip.catalog.district.District.Building;
import io.micip.catalog.feed.Absurd;
import io.micip.catalog.feed.Fault;
import io.micip.catalog.feed.FeedFixtures;
import io.micip.catalog.feed.FeedReader;
import io.micip.catalog.menu.CatalogueFixtures;
import io.micip.catalog.reference.References;
import io.micip.catalog.source.Origin;
import io.micip.catalog.uritemplate.ReportAddress;
import io.micip.catalog.uritemplate.ReportUrlTemplate;
import io.micip.chassis.problem.Refused;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

/// Goal S4: hostile addresses and values at each of the three places where they could come in, and none gets through;
/// right ones do. Prints how many.
@ExtendWith({MongoServer.class, KafkaServer.class})
class HostileInputTest {
    private static final List<String> PARAMETERS = List.of("Common_Locations", "Common_SchoolYear",
            "Portal_InquiryDisplayType");
    private static final Origin SOURCE = Origin.parse(ORIGIN).orElseThrow();
    private static final int LONGEST_TEMPLATE = 2_000;
    private static final JsonMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final District DEARBORN = new District(new DistrictCode("82030"), "Dearborn", "82",
            List.of(new Building("90001", "Example School")));

    private final References references = new References(CatalogueFixtures.catalogue());

    @Test
    void holdsEnoughToMeanSomething() {
        assertThat(HostileCorpus.addresses()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(500);
        assertThat(Stream.concat(HostileCorpus.values().stream(), HostileCorpus.words().stream()))
                .doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void letsNoHostileAddressInThroughAFeed() {
        refused("addresses as templates in a feed", HostileCorpus.addresses(), address -> {
            var more = "{%sCommon_Locations,Common_SchoolYear,Portal_InquiryDisplayType}"
                    .formatted(address.contains("?") ? "&" : "?");
            var fault = fault(feedWith(ORIGIN + "/student-attendance"
                    + "{?Common_Locations,Common_SchoolYear,Portal_InquiryDisplayType}", address + more));
            return address.length() > LONGEST_TEMPLATE ? fault != null : fault == Fault.BAD_ADDRESS;
        });
    }

    @Test
    void letsNoHostileValueInThroughAFeed() {
        refused("values as options in a feed", HostileCorpus.values(),
                value -> fault(feedWith("Trend", value)) != null);
    }

    @Test
    void expandsNoHostileValue() {
        var template = ReportUrlTemplate.parse(ORIGIN + "/student-attendance{?x,y}", SOURCE).orElseThrow();

        refused("values in an address", HostileCorpus.values(),
                value -> template.address(Map.of("x", value)).isEmpty());
    }

    @Test
    void believesNoHostileAddressHoweverItWasMade() {
        refused("addresses read again", HostileCorpus.addresses(),
                address -> ReportAddress.parse(address, SOURCE).isEmpty());
    }

    @Test
    void acceptsNoHostileValueOfAnyParameter() {
        refused("values of parameters", everything(), value -> PARAMETERS.stream().allMatch(name -> {
            try {
                references.check(DEARBORN, "mi-school-data.attendance",
                        name.equals("Common_Locations")
                                ? Map.of(name, value)
                                : Map.of("Common_Locations", "district:82030", name, value),
                        "/values");
                return false;
            } catch (Refused refused) {
                return refused.refusal().type().category().status() == 422;
            }
        }));
    }

    @Test
    void answersEveryHostileValueAtTheApiWithAProblem() {
        try (var house = new CatalogHouse()) {
            var planner = house.as("planner@district:82030");
            var all = everything();

            refused("values over HTTP", IntStream.range(0, all.size()).boxed().toList(), number -> {
                var values = new java.util.TreeMap<>(Map.of("Common_Locations", "district:82030"));
                values.put(PARAMETERS.get(number % PARAMETERS.size()), all.get(number));
                var body = ASCII.writeValueAsString(Map.of("district", "82030", "reference",
                        Map.of("reportId", "mi-school-data.attendance", "values", values)));
                var answer = planner.post(CatalogHouse.LAUNCHES, body);
                return answer.status() >= 400 && answer.status() < 500
                        && answer.header("Content-Type").startsWith("application/problem+json");
            });
            assertThat(CatalogHouse.launch(planner, "82030", "mi-school-data.attendance").status()).isEqualTo(201);
        }
    }

    @Test
    void letsRightAddressesPass() {
        var addresses = HostileCorpus.rightAddresses();

        assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(
                rest -> assertThat(ReportAddress.parse(ORIGIN + rest, SOURCE)).contains(URI.create(ORIGIN + rest)));
        assertThat(addresses).filteredOn(rest -> rest.indexOf('%') < 0).allSatisfy(rest -> assertThat(
                ReportUrlTemplate.parse(ORIGIN + rest + (rest.contains("?") ? "{&place,year}" : "{?place,year}"),
                        SOURCE))
                .isPresent());
    }

    @Test
    void letsEveryOfferedValuePass() {
        var years = IntStream.rangeClosed(2016, 2025).mapToObj(String::valueOf).toList();

        for (var place : List.of("state", "district:82030", "building:90001")) {
            for (var year : years) {
                for (var view : List.of("Snapshot", "Trend")) {
                    var values = Map.of("Common_Locations", place, "Common_SchoolYear", year,
                            "Portal_InquiryDisplayType", view);
                    assertThat(references.check(DEARBORN, "mi-school-data.attendance", values, "/values").address())
                            .hasHost("www.mischooldata.org").hasPath("/student-attendance");
                }
            }
        }
    }

    private static List<String> everything() {
        return Stream.of(HostileCorpus.values(), HostileCorpus.words(), HostileCorpus.addresses())
                .flatMap(List::stream).toList();
    }

    private static <T> void refused(String what, List<T> cases, Predicate<T> isRefused) {
        var through = new ArrayList<T>();
        cases.stream().filter(isRefused.negate()).forEach(through::add);
        System.out.printf("S4: %d %s, %d refused, %d through%n", cases.size(), what, cases.size() - through.size(),
                through.size());
        assertThat(through).isEmpty();
    }

    /// A right feed in which this text stands in place of another.
    private static String feedWith(String right, String hostile) {
        var feed = FeedFixtures.feed();
        assertThat(feed).contains("\"" + right + "\"");
        return feed.replace("\"" + right + "\"", ASCII.writeValueAsString(hostile));
    }

    private static @org.jspecify.annotations.Nullable Fault fault(String feed) {
        try {
            FeedReader.read(FeedFixtures.source(ORIGIN), feed.getBytes(StandardCharsets.UTF_8));
            return null;
        } catch (Absurd absurd) {
            return absurd.fault();
        }
    }
}
