package io.micip.gateway.limit;

import jakarta.servlet.Filter;

import org.springframework.stereotype.Component;

import io.micip.chassis.identity.TokenMemory;
import io.micip.chassis.problem.ProblemResponses;

/// The limits as both chains of security place them. No bean is a filter by itself, so none runs a second time before the
/// chains.
@Component
public final class Limits {
    private final RateLimit requests;
    private final ForgeryLimit forgeries;

    Limits(Rates rates, TokenMemory memory, ProblemResponses problems) {
        var tooMany = new TooMany(problems);
        this.requests = new RateLimit(rates, tooMany);
        this.forgeries = new ForgeryLimit(rates, memory, tooMany);
    }

    /// How often a caller, an organisation or an address may ask; stands where the caller is known.
    public Filter requests() {
        return requests;
    }

    /// How many rejected tokens may come of an address; stands before tokens are checked.
    public Filter forgeries() {
        return forgeries;
    }
}
