package io.micip.agreement.agreementtext;

import java.util.Optional;

/// Port: the texts ever offered.
public interface AgreementTexts {

    /// The text of this version, if it was ever offered.
    Optional<AgreementText> find(int version);

    /// The newest text: the one that districts are asked to sign.
    Optional<AgreementText> current();

    /// Keeps a text for good.
    ///
    /// @throws io.micip.chassis.problem.Refused `conflict` if the version is there already
    void add(AgreementText text);
}
