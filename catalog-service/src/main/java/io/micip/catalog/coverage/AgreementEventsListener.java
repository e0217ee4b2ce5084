package io.micip.catalog.coverage;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.inbox.EventReader;
import io.micip.chassis.inbox.Received;

/// Hears of changed agreements a little before the next question would. What an event says is not believed: it only makes
/// its district unknown until agreement-service has answered, and has it asked at once.
final class AgreementEventsListener implements EventReader {
    private static final String AGREEMENT_EVENTS = "io.micip.agreement.";

    private final Coverage coverage;
    private final CoverageAsking asking;
    private final Moments moments;
    private final Executor worker;

    AgreementEventsListener(Coverage coverage, CoverageAsking asking, Moments moments, Executor worker) {
        this.coverage = coverage;
        this.asking = asking;
        this.moments = moments;
        this.worker = worker;
    }

    @Override
    public void read(Received event) {
        if (event.type().startsWith(AGREEMENT_EVENTS)) {
            DistrictCode.find(event.key()).filter(district -> isNews(district, event)).ifPresent(this::doubt);
        }
    }

    @Override
    public void unreadable(@Nullable String key) {
        if (key == null) {
            coverage.change(copy -> copy.doubtingAll(moments.now()));
        } else {
            DistrictCode.find(key).ifPresent(this::doubt);
        }
    }

    private void doubt(DistrictCode district) {
        coverage.change(copy -> copy.doubting(district, moments.now()));
        asking.heardOf(district);
        worker.execute(asking::askForHeardOf);
    }

    /// Whether the event speaks of a later version than the one held, or does not say of which.
    private boolean isNews(DistrictCode district, Received event) {
        var held = coverage.copy().held().get(district);
        return held == null || event.attribute("agreementversion")
                .map(version -> !version.matches("\\d{1,18}") || Long.parseLong(version) > held.version())
                .orElse(true);
    }
}
