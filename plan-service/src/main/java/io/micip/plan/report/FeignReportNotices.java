package io.micip.plan.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;

import io.micip.chassis.background.Repeating;
import io.micip.chassis.problem.Refused;

/// Asks catalog-service for all notices once a minute, on a thread of its own. While that does not answer, what it said last
/// serves: a tile is shown with or without a notice.
@Component
class FeignReportNotices extends Repeating implements ReportNotices {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(FeignReportNotices.class);

    private final NoticeClient catalog;
    private volatile Map<String, Notice> byReport = Map.of();

    FeignReportNotices(NoticeClient catalog) {
        super("report-notices", EVERY);
        this.catalog = catalog;
    }

    @Override
    public Optional<Notice> of(String reportId) {
        return Optional.ofNullable(byReport.get(reportId));
    }

    @Override
    protected void run() {
        try {
            byReport = catalog.notices().notices().stream().collect(
                    Collectors.toUnmodifiableMap(NoticeAnswer::reportId, NoticeAnswer::notice, (first, _) -> first));
        } catch (Refused refused) {
            LOG.debug("notices of reports: no answer ({})", refused.refusal().type().code());
        }
    }

    @FeignClient(name = "catalog-notices", url = "${micip.neighbours.catalog.url}")
    interface NoticeClient {
        @GetMapping("/internal/v1/report-notices")
        NoticesAnswer notices();
    }

    record NoticesAnswer(List<NoticeAnswer> notices) {}

    record NoticeAnswer(String reportId, @Nullable String health, @Nullable Instant since, @Nullable LocalDate posted,
            @Nullable LocalDate due, @Nullable String successor) {

        Notice notice() {
            return new Notice(health, since, posted, due, successor);
        }
    }
}
