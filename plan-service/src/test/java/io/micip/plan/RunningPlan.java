package io.micip.plan;

import io.micip.testservers.ServiceClient;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

/// The whole service, its neighbours standing in over HTTP, and people with tokens.
///
/// @param service    that runs
/// @param tokens     whose issuer it trusts
/// @param neighbours that it asks
record RunningPlan(TestService.Running service, TestTokens tokens, Neighbours neighbours) implements AutoCloseable {
    /// The district Dearborn asks which groups miss school most.
    static final String ATTENDANCE = """
            {"district":"82030","title":"Attendance","guidingQuestion":"Which groups miss school most?"}""";

    static RunningPlan start() {
        var tokens = TestTokens.start();
        var neighbours = Neighbours.start();
        return new RunningPlan(of(tokens, neighbours.url()).start(), tokens, neighbours);
    }

    /// The service before it is started, with both neighbours at one address.
    static TestService of(TestTokens tokens, String neighbours) {
        return TestService.of(PlanService.class)
                .issuer(tokens)
                .with("micip.neighbours.catalog.url", neighbours)
                .with("micip.neighbours.agreement.url", neighbours);
    }

    /// Somebody with these grants.
    ServiceClient client(String... grants) {
        return new ServiceClient(service, tokens.token(grants));
    }

    @Override
    public void close() {
        service.close();
        neighbours.close();
        tokens.close();
    }
}
