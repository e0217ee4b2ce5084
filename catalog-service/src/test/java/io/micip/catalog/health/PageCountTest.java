package io.micip.catalog.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.micip.agreements.SourceId;
import io.micip.catalog.health.Notices.Notice;
import io.micip.catalog.report.ReportId;

import static org.assertj.core.api.Assertions.assertThat;

class PageCountTest {
    private static final Instant TWO = Instant.parse("2026-11-24T07:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(TWO);
    private final List<Notice> notices = new ArrayList<>();
    private final PageCount pages = new PageCount(notices::stream, now::get);

    @Test
    void countsPagesByHealthAndThoseOfWhichNothingIsKnown() {
        notices.addAll(List.of(notice(Health.HEALTHY), notice(Health.HEALTHY), notice(Health.GONE), notice(null)));

        assertThat(PageCount.STATES).containsExactly("healthy", "slow", "moved", "gone", "unknown")
                .extracting(pages::of)
                .containsExactly(2L, 0L, 0L, 1L, 1L);
    }

    @Test
    void countsAnewOnceAMinuteHasPassed() {
        notices.add(notice(Health.SLOW));
        assertThat(pages.of("slow")).isEqualTo(1);
        notices.clear();

        now.set(TWO.plusSeconds(60));
        assertThat(pages.of("slow")).isEqualTo(1);
        now.set(TWO.plusSeconds(61));
        assertThat(pages.of("slow")).isZero();
    }

    private static Notice notice(@Nullable Health health) {
        return new Notice(new ReportId(new SourceId("mi-school-data"), "attendance"), health, null, null, null, null,
                null);
    }
}
