package io.micip.agreement.agreementtext;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.problem.CommonProblems;

/// Texts in a map. For one thread.
final class InMemoryAgreementTexts implements AgreementTexts {

    private final TreeMap<Integer, AgreementText> kept = new TreeMap<>();

    @Override
    public Optional<AgreementText> find(int version) {
        return Optional.ofNullable(kept.get(version));
    }

    @Override
    public Optional<AgreementText> current() {
        return Optional.ofNullable(kept.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public void add(AgreementText text, Actor actor) {
        if (kept.putIfAbsent(text.identity().version(), text) != null) {
            throw CommonProblems.conflict("taken");
        }
    }
}
