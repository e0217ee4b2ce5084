package io.micip.audit.usage;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.usage.ReportUsage.Used;
import io.micip.chassis.identity.Caller;

/// The use of reports over HTTP, for everybody who is signed in. No record is read for the answer, so none is left.
@RestController
@RequestMapping("/api/v1/report-usage")
class UsageController {
    private static final String FEW = "<" + ReportUsage.SMALLEST_SAID;

    private final UsageCounting counting;

    UsageController(UsageCounting counting) {
        this.counting = counting;
    }

    @GetMapping
    UsageView usage(Caller caller) {
        return counting.last().map(UsageView::of).orElse(new UsageView(null, null, List.of()));
    }

    /// @param since null before the first count
    record UsageView(@Nullable Instant since, @Nullable Instant asOf, List<UsedView> reports) {
        static UsageView of(ReportUsage usage) {
            return new UsageView(usage.since(), usage.asOf(), usage.reports().stream().map(UsedView::of).toList());
        }
    }

    /// @param districts how many, in words: a number, or `<10`
    record UsedView(String reportId, String districts) {
        static UsedView of(Used used) {
            var said = used.districts();
            return new UsedView(used.reportId(), said.isPresent() ? Integer.toString(said.getAsInt()) : FEW);
        }
    }
}
