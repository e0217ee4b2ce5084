package io.micip.chassis.problem;

/// Carries a [Refusal] up to the edge, where it becomes a problem. The one unchecked exception of the platform; it has
/// no stack trace, since a refusal is an answer and not a defect.
public final class Refused extends RuntimeException {
    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.type().code(), null, false, false);
        this.refusal = refusal;
    }

    /// Why.
    public Refusal refusal() {
        return refusal;
    }
}
