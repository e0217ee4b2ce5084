package io.micip.catalog.health;

import java.net.URI;

import org.junit.jupiter.api.Test;

import io.micip.agreements.SourceId;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.menu.CatalogueFixtures;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;

class SampleAddressTest {

    @Test
    void showsTheStateAndWhatTheReportBeginsWith() {
        var catalogue = CatalogueFixtures
                .offering(report("attendance", "Attendance", "attendance", ORIGIN + "/attendance"));

        assertThat(SampleAddress.of(only(catalogue))).contains(URI.create(ORIGIN + "/attendance"
                + "?Common_Locations=1-A%2C0%2C0%2C0~2-A%2C0%2C0%2C0&Common_SchoolYear=25"
                + "&Portal_InquiryDisplayType=Snapshot"));
    }

    @Test
    void takesTheWidestPlaceThatTheReportHas() {
        var catalogue = CatalogueFixtures
                .offering(report("attendance", "Attendance", "attendance", ORIGIN + "/attendance")
                        .replace("\"state\",\"district\",\"building\"", "\"building\",\"district\""));

        assertThat(SampleAddress.of(only(catalogue))).get().asString().contains("1-D%2C");
    }

    private static Offered only(Catalogue catalogue) {
        return catalogue.offered(new SourceId("mi-school-data")).getFirst();
    }
}
