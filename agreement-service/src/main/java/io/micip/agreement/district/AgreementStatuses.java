package io.micip.agreement.district;

import java.util.Collection;
import java.util.Map;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.DistrictCode;

/// Port: how far each district's agreement has come now, for lists of districts.
public interface AgreementStatuses {

    /// The status of each of these districts, [AgreementStatus#NONE] where nothing was offered.
    Map<DistrictCode, AgreementStatus> of(Collection<DistrictCode> districts);
}
