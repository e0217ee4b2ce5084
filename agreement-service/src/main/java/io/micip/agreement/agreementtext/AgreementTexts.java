package io.micip.agreement.agreementtext;

import java.util.Optional;

import io.micip.chassis.identity.Actor;

/// Port: the texts ever offered.
public interface AgreementTexts {

    /// The text of this version, if it was ever offered.
    Optional<AgreementText> find(int version);

    /// The newest text: the one that districts are asked to sign.
    Optional<AgreementText> current();

    /// Keeps a text for good, and with it that it was published, told as one write.
    ///
    /// @throws io.micip.chassis.problem.Refused `conflict` if the version is there already
    void add(AgreementText text, Actor actor);
}
