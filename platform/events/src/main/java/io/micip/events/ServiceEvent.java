package io.micip.events;

/// What every service tells alike: which requests of signed-in callers it turned away.
public sealed interface ServiceEvent extends PublishedEvent {
    /// A signed-in caller asked for what its roles, its organisation or the identifier rules do not allow. `problem` is
    /// the problem's code, `operation` the method and the route's fixed parts, such as `POST:/api/v1/data-sets`.
    @EventType("io.micip.service.request-refused.v1")
    record RequestRefused(String problem, String operation) implements ServiceEvent {
        public RequestRefused {
            Code.require(problem, operation);
        }
    }

    /// Refusals of one caller beyond the first 60 in a minute, told as one number.
    @EventType("io.micip.service.refusals-counted.v1")
    record RefusalsCounted(int count) implements ServiceEvent {}
}
