package io.micip.agreement.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.events.AgreementEvent;

/// Agreements in a map, with what was told. For one thread.
public class InMemoryAgreements implements Agreements {

    private final Map<DistrictCode, Versioned<DistrictAgreement>> kept = new TreeMap<>();
    private final Map<DistrictCode, AgreementHistory> histories = new HashMap<>();
    private final Map<DistrictCode, TreeMap<Long, Versioned<DistrictAgreement>>> versions = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<AgreementEvent> told = new ArrayList<>();
    private final Clock clock;

    public InMemoryAgreements() {
        this(Clock.fixed(AgreementFixtures.NOW, ZoneOffset.UTC));
    }

    public InMemoryAgreements(Clock clock) {
        this.clock = clock;
    }

    public List<AgreementEvent> told() {
        return List.copyOf(told);
    }

    @Override
    public Optional<Versioned<DistrictAgreement>> find(DistrictCode district) {
        return Optional.ofNullable(kept.get(district));
    }

    @Override
    public Optional<Versioned<DistrictAgreement>> find(DistrictCode district, long version) {
        return Optional.ofNullable(versions.getOrDefault(district, new TreeMap<>()).get(version));
    }

    @Override
    public List<AgreementVersion> below(DistrictCode district, long version, int limit) {
        return versions.getOrDefault(district, new TreeMap<>()).headMap(version, false).descendingMap().values()
                .stream()
                .limit(limit).map(AgreementVersion::of).toList();
    }

    @Override
    public Optional<Versioned<DistrictAgreement>> repeated(DistrictCode district, @Nullable IdempotencyKey key) {
        return kept(district, key);
    }

    private Optional<Versioned<DistrictAgreement>> kept(DistrictCode district, @Nullable IdempotencyKey key) {
        String body = key == null ? null : keys.get(key.digest());
        if (key != null && body != null && !body.equals(key.bodySha256())) {
            throw new Refused(Refusal.of(CommonProblems.IDEMPOTENCY_KEY_REUSED, "another body"));
        }
        return body == null ? Optional.empty() : find(district);
    }

    @Override
    public Versioned<DistrictAgreement> open(Change offer, Actor actor) {
        if (kept.containsKey(offer.after().district())) {
            throw CommonProblems.conflict("taken");
        }
        return keep(offer, 1);
    }

    @Override
    public Versioned<DistrictAgreement> save(Versioned<DistrictAgreement> before, Change change, Actor actor,
            @Nullable IdempotencyKey key) {
        Optional<Versioned<DistrictAgreement>> repeated = kept(before.state().district(), key);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (kept.get(before.state().district()).version() != before.version()) {
            throw CommonProblems.stale();
        }
        Lengths.requireKept(before.state(), change.after());
        if (key != null) {
            keys.put(key.digest(), key.bodySha256());
        }
        return keep(change, before.version() + 1);
    }

    @Override
    public Map<DistrictCode, Long> versions() {
        Map<DistrictCode, Long> versions = new HashMap<>();
        kept.forEach((district, agreement) -> versions.put(district, agreement.version()));
        return versions;
    }

    @Override
    public List<AgreementTerms> terms(Collection<DistrictCode> districts) {
        return kept.values().stream().filter(agreement -> districts.contains(agreement.state().district()))
                .map(agreement -> agreement.state().terms(agreement.version())).toList();
    }

    @Override
    public AgreementHistory history(DistrictCode district) {
        return histories.getOrDefault(district, AgreementHistory.none(district));
    }

    @Override
    public List<Outline> outlines() {
        return kept.values().stream().map(Outline::of).toList();
    }

    @Override
    public List<DistrictCode> silentlyOver(Instant at) {
        return where(agreement -> agreement.current() != null && agreement.current().silentlyOver(at));
    }

    @Override
    public List<DistrictCode> takeOverDue(Instant at) {
        return where(agreement -> Succession.isDue(agreement.renewal(), at));
    }

    @Override
    public List<DistrictCode> noticeDue(Instant at) {
        return where(agreement -> !EndOfTerm.notice(agreement, at).isNone());
    }

    @Override
    public List<DistrictCode> notOffered(TextIdentity text) {
        return where(agreement -> agreement.offered().version() < text.version());
    }

    private List<DistrictCode> where(Predicate<DistrictAgreement> wanted) {
        return kept.values().stream().map(Versioned::state).filter(wanted).map(DistrictAgreement::district).toList();
    }

    private Versioned<DistrictAgreement> keep(Change change, long version) {
        DistrictCode district = change.after().district();
        histories.put(district, history(district).then(change.after().terms(version), clock.instant()));
        Versioned<DistrictAgreement> stored = new Versioned<>(district.value(), version, change.after(),
                AgreementFixtures.NOW);
        kept.put(district, stored);
        versions.computeIfAbsent(district, _ -> new TreeMap<>()).put(version, stored);
        told.addAll(change.events());
        return stored;
    }
}
