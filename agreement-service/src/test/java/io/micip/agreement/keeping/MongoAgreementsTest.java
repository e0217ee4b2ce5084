package io.micip.agreement.keeping;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.micip.agreement.AgreementService;
import io.micip.agreement.agreement.AgreementFixtures;
import io.micip.agreement.agreement.AgreementVersion;
import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.AgreementsContract;
import io.micip.agreement.agreement.Courses;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.MuchChanged;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.Suspender;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.Versioned;
import io.micip.testservers.RunningService;

import static io.micip.agreement.agreement.AgreementFixtures.DEARBORN;
import static io.micip.agreement.agreement.AgreementFixtures.NEXT_TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.SIGNER;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

class MongoAgreementsTest extends AgreementsContract {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.of(AgreementService.class)
            .emptying("agreements", MongoAgreementVersions.COLLECTION);

    @Test
    void knowsOnlyThePresentVersionOfADocumentOlderThanItsHistory() {
        Agreements agreements = agreements(Clock.fixed(NOW, ZoneOffset.UTC));
        Versioned<DistrictAgreement> first = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        Versioned<DistrictAgreement> second = agreements.save(first, first.state().offer(NEXT_TEXT), SIGNER, null);
        SERVICE.bean(MongoDatabase.class)
                .getCollection("agreements")
                .updateOne(new Document("_id", "82030"), Updates.unset("state.epochs"));

        agreements.save(second, second.state().suspend(AgreementFixtures.suspension(Suspender.STATE)), SIGNER, null);

        AgreementHistory history = agreements.history(DEARBORN);
        assertThat(history.epochs()).extracting(Epoch::version).containsExactly(2L, 3L);
        assertThat(history.at(history.epochs().getFirst().since().minusMillis(1))).isEmpty();
    }

    @Test
    void readsALineThatStandsInManyVersionsOnce() {
        Agreements agreements = agreements(Clock.fixed(NOW, ZoneOffset.UTC));
        agreements.open(MuchChanged.times(21), SIGNER);

        List<ScheduleA> read = agreements.find(DEARBORN).orElseThrow().state().schedules();

        assertThat(read.get(21).lines().getFirst()).isSameAs(read.get(1).lines().getFirst());
    }

    @Test
    void keepsAVersionInTheSameRoomHoweverManyCameBeforeIt() {
        int few = bytesOfAVersionAfter(3);

        assertThat(bytesOfAVersionAfter(3_000)).isEqualTo(few);
        assertThat(few).isLessThan(1_000);
    }

    @Test
    void readsVersionsThatHoldTheListsThemselvesAsThoseThatDoNot() {
        Agreements agreements = agreements(Clock.fixed(NOW, ZoneOffset.UTC));
        Versioned<DistrictAgreement> now = agreements.open(DistrictAgreement.offeredTo(DEARBORN, TEXT), SIGNER);
        for (DistrictAgreement next : Courses.withEveryStep()) {
            now = agreements.save(now, changeTo(next), SIGNER, null);
        }
        List<Versioned<DistrictAgreement>> written = versionsUpTo(now.version());
        List<AgreementVersion> listed = agreements.below(DEARBORN, Long.MAX_VALUE, 99);

        written.subList(0, written.size() - 1).forEach(MongoAgreementsTest::writeAsBefore);

        assertThat(versionsUpTo(now.version())).isEqualTo(written);
        assertThat(agreements.below(DEARBORN, Long.MAX_VALUE, 99)).isEqualTo(listed);
    }

    private int bytesOfAVersionAfter(int changes) {
        Agreements agreements = agreements(Clock.fixed(NOW, ZoneOffset.UTC));
        former().deleteMany(new Document());
        SERVICE.bean(MongoDatabase.class).getCollection("agreements").deleteMany(new Document());
        Versioned<DistrictAgreement> much = agreements.open(MuchChanged.times(changes), SIGNER);

        agreements.save(much, much.state().suspend(AgreementFixtures.suspension(Suspender.STATE)), SIGNER, null);

        assertThat(agreements.find(DEARBORN, 1)).get().extracting(Versioned::state).isEqualTo(much.state());
        return former().withDocumentClass(RawBsonDocument.class).find().first().getByteBuffer().remaining();
    }

    private List<Versioned<DistrictAgreement>> versionsUpTo(long last) {
        Agreements agreements = agreements(Clock.fixed(NOW, ZoneOffset.UTC));
        return LongStream.rangeClosed(1, last).mapToObj(one -> agreements.find(DEARBORN, one).orElseThrow()).toList();
    }

    /// The form of a version until lists were kept once: all but Schedule A stood in it.
    private static void writeAsBefore(Versioned<DistrictAgreement> version) {
        RawBsonDocument state = new MongoStates(former()).write(StoredAgreement.of(version.state()));
        former().replaceOne(Filters.eq("_id", "82030/" + version.version()),
                new Document("district", "82030").append("version", version.version())
                        .append("changedAt", Date.from(version.changedAt()))
                        .append("scheduleA", version.state().scheduleA().version()).append("state", state));
    }

    private static MongoCollection<Document> former() {
        return SERVICE.bean(MongoDatabase.class).getCollection(MongoAgreementVersions.COLLECTION);
    }

    @Override
    protected Agreements agreements(Clock clock) {
        return new MongoAgreements(SERVICE.bean(AggregatesFactory.class),
                new MongoAgreementVersions(SERVICE.bean(MongoDatabase.class)), clock);
    }
}
