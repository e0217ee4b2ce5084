package io.micip.catalog.health;

import java.time.Duration;

/// What came of looking at a report's page once.
sealed interface Sight {

    /// The source said something about the page.
    record Seen(Health health) implements Sight {}

    /// The source answered, but said nothing about the page: it takes no HEAD, or refuses such as us.
    record Unsaid() implements Sight {}

    /// The source did not answer, or not now.
    ///
    /// @param leaveAlone for how long it asks to be left alone; zero where it does not say
    record NoAnswer(Duration leaveAlone) implements Sight {}
}
