package io.micip.agreement.district;

import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.problem.CommonProblems;

/// Who may look at a district and who may act for it. The district's own people, the consultants of its ISD and the
/// state's people may look; to anybody else a district does not exist.
@Component
public class DistrictAccess {

    private static final Role[] STATE_READERS = {Role.STATE_REVIEWER, Role.STATE_SIGNER, Role.AUDITOR,
            Role.FOIA_COORDINATOR,
            Role.OPERATOR};
    private static final Role[] DISTRICT_READERS = {Role.PLANNER, Role.SIGNER, Role.DISTRICT_ADMIN};

    private final Districts districts;

    DistrictAccess(Districts districts) {
        this.districts = districts;
    }

    /// The district, if the caller may look at it.
    ///
    /// @param code as the path gives it
    /// @throws io.micip.chassis.problem.Refused `unknown` if it is not a code, not listed, or another tenant's, which is
    ///     put on record
    public District readable(Caller caller, String code) {
        District district = DistrictCode.find(code).flatMap(districts::find).orElseThrow(CommonProblems::unknown);
        if (!mayRead(caller, district)) {
            throw CommonProblems.foreign();
        }
        return district;
    }

    /// The grant under which the caller acts on the district: a signer for the district itself, every other role for
    /// the state.
    ///
    /// @throws io.micip.chassis.problem.Refused `unknown` as [#readable], `not-allowed` if the caller may only look
    public Grant acting(Caller caller, District district, Role role) {
        Org org = role == Role.SIGNER ? Org.district(district.code().value()) : Org.STATE;
        return caller.grantAs(org, role)
                .orElseThrow(() -> CommonProblems.notAllowed(Role.only(role)));
    }

    /// Whether the caller belongs to one of the two sides of the district's agreement, the district or the state: these
    /// read all of it. An ISD's consultants see neither the names of officials, nor the reasons of suspensions, nor the
    /// sealed records, which hold both.
    public boolean isOfEitherSide(Caller caller, District district) {
        return caller.grantAs(Org.district(district.code().value()), DISTRICT_READERS).isPresent()
                || caller.grantAs(Org.STATE, STATE_READERS).isPresent();
    }

    /// Whether the caller may look at the district, for lists of many.
    public boolean mayRead(Caller caller, District district) {
        return isOfEitherSide(caller, district)
                || caller.grantAs(Org.isd(district.isd()), Role.ISD_CONSULTANT).isPresent();
    }
}
