package io.micip.plan.dataset;

import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.plan.district.Districts;

/// Who may see and who may change the data sets of a district: its planners and administrators change, its signers and
/// the consultants of its ISD and the state's reviewers read. A data set of a district that the caller has nothing to do
/// with does not exist for the caller.
@Component
class DataSetAccess {
    private static final Role[] WRITERS = {Role.PLANNER, Role.DISTRICT_ADMIN};
    private static final Role[] READERS = {Role.PLANNER, Role.DISTRICT_ADMIN, Role.SIGNER};

    private final DataSets dataSets;
    private final Districts districts;

    DataSetAccess(DataSets dataSets, Districts districts) {
        this.dataSets = dataSets;
        this.districts = districts;
    }

    Actor writer(Caller caller, DistrictCode district) {
        requireReadable(caller, district);
        return Actor.of(caller, caller.require(Org.district(district.value()), WRITERS));
    }

    /// @throws io.micip.chassis.problem.Refused `unknown`, on record
    void requireReadable(Caller caller, DistrictCode district) {
        if (!readable(caller, district)) {
            throw CommonProblems.foreign();
        }
    }

    /// @throws io.micip.chassis.problem.Refused `unknown` where there is none, and, on record, where it is another tenant's
    Versioned<DataSet> readable(Caller caller, String id) {
        var found = dataSets.find(id).orElseThrow(CommonProblems::unknown);
        requireReadable(caller, found.state().district());
        return found;
    }

    Versioned<DataSet> writable(Caller caller, String id, IfMatch expected) {
        var found = readable(caller, id);
        writer(caller, found.state().district());
        return found.expect(expected);
    }

    private boolean readable(Caller caller, DistrictCode district) {
        return caller.grantAs(Org.district(district.value()), READERS).isPresent()
                || caller.grantAs(Org.STATE, Role.STATE_REVIEWER).isPresent()
                || caller.grants()
                        .stream()
                        .anyMatch(grant -> grant.role() == Role.ISD_CONSULTANT
                                && districts.isIn(grant.org().code(), district));
    }
}
