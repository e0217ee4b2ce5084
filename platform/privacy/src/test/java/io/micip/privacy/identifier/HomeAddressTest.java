package io.micip.privacy.identifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class HomeAddressTest {

    private final IdentifierScanner scanner = new IdentifierScanner();

    @ParameterizedTest
    @ValueSource(strings = {"The student lives at 1423 Maple Street.", "Her home is 812 W. Oak Avenue.",
            "The family moved to 27 Willow Court.", "Home: 9800 Dixie Hwy", "He lives at 1500 east grand avenue.",
            "The guardian's address is P.O. Box 338.", "They live at 4416 County Road 510."})
    void refusesWhereAStudentLives(String text) {
        assertThat(scanner.scan(text)).extracting(Finding::kind, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.HOME_ADDRESS, Severity.HIT));
    }

    @Test
    void asksAboutAnAddressOfWhichNothingIsSaid() {
        assertThat(scanner.scan("Please deliver to 118 Hazelwood Road.")).extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The district office is at 18000 Lakeview Road.", "The 8 Mile Road campus",
            "Our 5 Oak Street School teachers", "The museum, 100 Huron Parkway", "12 Restorative Circles",
            "24 Hour Drive for books", "3 strategies drive the place", "Buses 12 and 14 stop on Elm Street."})
    void leavesPublicPlacesAlone(String text) {
        assertThat(scanner.scan(text)).isEmpty();
    }

    @Test
    void takesTheApartmentToo() {
        String text = "She lives at 505 S. Main St., #3B, with her aunt.";

        Finding found = scanner.scan(text).getFirst();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("505 S. Main St., #3B");
    }
}
