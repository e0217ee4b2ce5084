package io.micip.catalog.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.catalog.health.Notices.Notice;

/// Tells services of the platform what there is to say of reports.
@RestController
@RequestMapping("/internal/v1")
class InternalNoticeController {
    private final Notices notices;

    InternalNoticeController(Notices notices) {
        this.notices = notices;
    }

    /// One notice for each report that is offered or once was; a report without one was never in a menu.
    @GetMapping("/report-notices")
    NoticesView notices() {
        return new NoticesView(notices.all().map(NoticeView::of).toList());
    }

    record NoticesView(List<NoticeView> notices) {}

    /// @param health   `healthy`, `slow`, `moved` or `gone`; null before anything was seen of its page, and where the last
    ///                 look is more than three days old
    /// @param lookedAt when the page was last looked at and anything was seen of it
    record NoticeView(String reportId, @Nullable String health, @Nullable Instant since, @Nullable Instant lookedAt,
            @Nullable LocalDate posted, @Nullable LocalDate due, @Nullable String successor) {

        static NoticeView of(Notice notice) {
            var health = notice.health();
            var successor = notice.successor();
            return new NoticeView(notice.report().toString(), health == null ? null : health.code(), notice.since(),
                    notice.looked(), notice.posted(), notice.due(), successor == null ? null : successor.toString());
        }
    }
}
