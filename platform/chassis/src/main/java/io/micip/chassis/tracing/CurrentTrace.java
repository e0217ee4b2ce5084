package io.micip.chassis.tracing;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/// The trace that the present thread works for.
public final class CurrentTrace {
    private final Tracer tracer;

    public CurrentTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    /// Its id, 32 hex digits, or null outside of any trace.
    public @Nullable String id() {
        var span = tracer.currentSpan();
        var id = span == null ? null : span.context().traceId();
        return id == null || id.isEmpty() ? null : id;
    }

    /// The value of a `traceparent` header (W3C Trace Context) that continues it, or null outside of any trace.
    public @Nullable String traceparent() {
        var span = tracer.currentSpan();
        var id = id();
        if (span == null || id == null) {
            return null;
        }
        var flags = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
        return "00-" + id + "-" + span.context().spanId() + "-" + flags;
    }
}
