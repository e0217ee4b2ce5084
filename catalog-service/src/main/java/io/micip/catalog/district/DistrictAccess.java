package io.micip.catalog.district;

import java.util.Optional;

import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.problem.CommonProblems;

/// Who may see and open what of a district. Planners open for their own district, consultants for the districts of their
/// ISD; the district's other roles and the state's read. To everybody else the district does not exist.
@Component
public final class DistrictAccess {
    private static final Role[] OF_DISTRICT = {Role.PLANNER, Role.SIGNER, Role.DISTRICT_ADMIN};
    private static final Role[] OF_STATE = {Role.STATE_REVIEWER, Role.STATE_SIGNER, Role.AUDITOR};

    private final Districts districts;

    DistrictAccess(Districts districts) {
        this.districts = districts;
    }

    /// The grant under which the caller may open reports for the district.
    ///
    /// @throws io.micip.chassis.problem.Refused `unknown` or `not-allowed`
    public Grant requireLaunching(Caller caller, DistrictCode district) {
        return caller.grantAs(Org.district(district.value()), Role.PLANNER)
                .or(() -> asConsultant(caller, district))
                .orElseThrow(() -> mayRead(caller, district)
                        ? CommonProblems.notAllowed("Reports are opened by the district's planners and its ISD.")
                        : CommonProblems.foreign());
    }

    /// Refuses a caller who may not even read what concerns the district.
    ///
    /// @throws io.micip.chassis.problem.Refused `unknown` or `not-allowed`
    public void requireReading(Caller caller, DistrictCode district) {
        if (!mayRead(caller, district)) {
            throw caller.belongsTo(Org.district(district.value())) || caller.belongsTo(Org.STATE)
                    ? CommonProblems.notAllowed("Your role does not read reports of districts.")
                    : CommonProblems.foreign();
        }
    }

    /// Refuses where what permitted an act earlier no longer does: an ISD may have lost the district.
    ///
    /// @throws io.micip.chassis.problem.Refused `unknown`
    public void requireStillTrue(Actor actor, DistrictCode district) {
        var holds = switch (actor.org().kind()) {
            case DISTRICT -> actor.org().code().equals(district.value());
            case ISD -> districts.find(district).filter(found -> found.isd().equals(actor.org().code())).isPresent();
            case STATE, SERVICE -> false;
        };
        if (!holds) {
            throw CommonProblems.unknown();
        }
    }

    /// The district itself.
    ///
    /// @throws io.micip.chassis.problem.Refused `unknown`
    public District district(DistrictCode code) {
        return districts.find(code).orElseThrow(CommonProblems::unknown);
    }

    private boolean mayRead(Caller caller, DistrictCode district) {
        return caller.grantAs(Org.district(district.value()), OF_DISTRICT)
                .or(() -> caller.grantAs(Org.STATE, OF_STATE))
                .or(() -> asConsultant(caller, district))
                .isPresent();
    }

    private Optional<Grant> asConsultant(Caller caller, DistrictCode district) {
        if (!caller.holdsAny(Role.ISD_CONSULTANT)) {
            return Optional.empty();
        }
        return districts.find(district)
                .flatMap(found -> caller.grantAs(Org.isd(found.isd()), Role.ISD_CONSULTANT));
    }
}
