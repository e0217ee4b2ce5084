package io.micip.agreement.agreement;

import java.util.List;
import java.util.stream.Stream;

import io.micip.agreements.Category;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.act;
import static io.micip.agreement.agreement.AgreementFixtures.active;

/// An active agreement whose Schedule A was changed often, as somebody would who tries every line.
final class MuchChanged {

    private static final int LINES = 10;

    private MuchChanged() {}

    /// @param changes of Schedule A after it was signed, each with a signature
    static Change times(int changes) {
        DistrictAgreement agreement = active();
        for (int i = 0; i < changes; i++) {
            agreement = agreement.share(lines(2000 + i % 20, LINES), act(NOW)).after();
        }
        return Change.of(agreement, new AgreementEvent.Offered(1));
    }

    /// @param from first school year of each
    /// @param count of them, at most twice as many as there are categories
    static List<ScheduleALine> lines(int from, int count) {
        return Stream.of(Grain.values()).flatMap(grain -> Stream.of(Category.values())
                .map(category -> new ScheduleALine(SourceId.DATA_HUB, category, grain, SchoolYears.of(from, 2027))))
                .limit(count).toList();
    }
}
