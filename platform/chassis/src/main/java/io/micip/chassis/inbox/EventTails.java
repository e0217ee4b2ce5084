package io.micip.chassis.inbox;

/// Opens tails. Declare what this returns as a bean: then it begins when the service starts and ends with it, and begins
/// later while no broker answers.
///
/// ```java
/// @Bean
/// EventTail coverageTail(EventTails tails, Coverage coverage) {
///     return tails.open("coverage", new TailStart.End(), coverage);
/// }
/// ```
public final class EventTails {
    private final EventTail.Sources sources;

    EventTails(EventTail.Sources sources) {
        this.sources = sources;
    }

    /// A tail that has not begun.
    ///
    /// @param name   for threads and metrics, such as `coverage`
    /// @param start  where to begin
    /// @param reader takes the events
    public EventTail open(String name, TailStart start, EventReader reader) {
        return new EventTail(name, start, reader, sources);
    }
}
