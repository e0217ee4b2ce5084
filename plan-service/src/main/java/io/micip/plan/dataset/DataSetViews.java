package io.micip.plan.dataset;

import java.time.Clock;

import org.springframework.stereotype.Component;

import io.micip.chassis.outbox.Versioned;
import io.micip.plan.report.ReportNotices;

/// Makes what clients see of a data set, with what there is to say of its reports now.
@Component
class DataSetViews {
    private final ReportNotices notices;
    private final Clock clock;

    DataSetViews(ReportNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    DataSetView of(Versioned<DataSet> dataSet) {
        return DataSetView.of(dataSet, this::notice);
    }

    private TileNotice notice(DataTile tile) {
        return notices.of(tile.reference().reportId())
                .map(notice -> TileNotice.of(notice, tile.addedAt(), clock.instant()))
                .orElse(TileNotice.NOTHING);
    }
}
