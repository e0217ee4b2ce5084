package io.micip.agreement.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.Amendment;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreement.signature.Signature;
import io.micip.agreements.Category;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.act;
import static io.micip.agreement.agreement.AgreementFixtures.active;

/// An active agreement whose Schedule A was changed often, as somebody would who tries every line.
public final class MuchChanged {

    private static final int LINES = 10;
    private static final int MOST = AgreementHistory.MOST_EPOCHS;

    private MuchChanged() {}

    /// @param changes of Schedule A after it was signed, each with a signature
    public static Change times(int changes) {
        DistrictAgreement agreement = active();
        for (int i = 0; i < changes; i++) {
            agreement = agreement.share(lines(2000 + i % 20, LINES), act(NOW)).after();
        }
        return Change.of(agreement, new AgreementEvent.Offered(1));
    }

    /// As often as may be, every change signed by this official, with as many lines as may be kept.
    public static DistrictAgreement asOftenAsMayBe(OfficialName official) {
        Act act = new Act(SIGNER, official, NOW, Signature.Method.SIGNED_IN_ACCOUNT);
        List<ScheduleA> schedules = new ArrayList<>();
        List<Amendment> amendments = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            schedules.add(new ScheduleA(i, lines(2000, Sharing.MAX_LINES_KEPT / MOST)));
            amendments.add(new Amendment(act, TEXT, new ScheduleAIdentity(i, TEXT.sha256())));
        }
        return active().with(schedules, amendments);
    }

    /// Of every category.
    ///
    /// @param from first school year of each
    /// @param count of them, at most twice as many as there are categories
    private static List<ScheduleALine> lines(int from, int count) {
        return Stream.of(Grain.values()).flatMap(grain -> Stream.of(Category.values())
                .map(category -> new ScheduleALine(SourceId.DATA_HUB, category, grain, SchoolYears.of(from, 2027))))
                .limit(count).toList();
    }
}
