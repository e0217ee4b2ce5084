package io.micip.agreement.district;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.agreements.SchoolYear;
import io.micip.chassis.outbox.Aggregates;
import io.micip.chassis.outbox.AggregatesFactory;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;

/// Keeps the entity master as one document, so that an import is one write. Each read asks the store for the version
/// only and reads the list again if it rose: the copy is never older than the read.
@Component
final class MongoEntityMasters implements EntityMasters {

    private static final String ID = "entity-master";

    private final Aggregates<Stored> aggregates;
    private final AtomicReference<@Nullable Versioned<EntityMaster>> copy = new AtomicReference<>();

    MongoEntityMasters(AggregatesFactory factory) {
        this.aggregates = factory.of("entities", Stored.class);
    }

    @Override
    public Optional<Versioned<EntityMaster>> current() {
        Document found = aggregates.collection().find(Filters.eq("_id", ID)).projection(Projections.include("version"))
                .first();
        if (found == null) {
            return Optional.empty();
        }
        Versioned<EntityMaster> known = copy.get();
        if (known == null || known.version() != found.get("version", Number.class).longValue()) {
            known = aggregates.find(ID).map(MongoEntityMasters::opened).orElseThrow();
            copy.set(known);
        }
        return Optional.of(known);
    }

    @Override
    public Versioned<EntityMaster> begin(EntityMaster master, EventDraft event) {
        return opened(aggregates.insert(ID, Stored.of(master), List.of(event), null));
    }

    @Override
    public Versioned<EntityMaster> succeed(Versioned<EntityMaster> before, EntityMaster master, EventDraft event) {
        Versioned<Stored> stored = new Versioned<>(ID, before.version(), Stored.of(before.state()), before.changedAt());
        return opened(aggregates.change(stored, Stored.of(master), List.of(event), null));
    }

    private static Versioned<EntityMaster> opened(Versioned<Stored> stored) {
        return new Versioned<>(ID, stored.version(), stored.state().open(), stored.changedAt());
    }

    /// The stored shape.
    record Stored(String sha256, List<StoredIsd> isds, List<StoredDistrict> districts) {

        static Stored of(EntityMaster master) {
            return new Stored(master.sha256(), master.isds().stream().map(StoredIsd::of).toList(),
                    master.districts().stream().map(StoredDistrict::of).toList());
        }

        EntityMaster open() {
            return EntityMaster.of(sha256, isds.stream().map(StoredIsd::open).toList(),
                    districts.stream().map(StoredDistrict::asDistrict).toList());
        }
    }

    /// An ISD as stored.
    record StoredIsd(String code, String entityName) {

        static StoredIsd of(Isd isd) {
            return new StoredIsd(isd.code(), isd.name());
        }

        Isd open() {
            return new Isd(code, entityName);
        }
    }

    /// A district as stored.
    record StoredDistrict(String code, String entityName, String isd, boolean open, @Nullable Integer enrolment,
            @Nullable Integer enrolmentYear, @Nullable String successor, List<StoredBuilding> buildings) {

        static StoredDistrict of(District district) {
            Enrolment enrolment = district.enrolment();
            DistrictCode successor = district.successor();
            return new StoredDistrict(district.code().value(), district.name(), district.isd(), district.open(),
                    enrolment == null ? null : enrolment.count(),
                    enrolment == null ? null : enrolment.schoolYear().closing(),
                    successor == null ? null : successor.value(),
                    district.buildings().stream().map(building -> new StoredBuilding(building.code(), building.name()))
                            .toList());
        }

        District asDistrict() {
            Enrolment counted = enrolment == null || enrolmentYear == null
                    ? null
                    : new Enrolment(enrolment, new SchoolYear(enrolmentYear));
            return new District(new DistrictCode(code), entityName, isd, open, counted,
                    successor == null ? null : new DistrictCode(successor),
                    buildings.stream().map(building -> new Building(building.code, building.entityName)).toList());
        }
    }

    /// A building as stored.
    record StoredBuilding(String code, String entityName) {}
}
