package io.micip.agreement.district;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.IsdMembership;
import io.micip.chassis.outbox.Versioned;

/// The districts that the platform knows, as last imported by any instance.
@Component
public class Districts implements IsdMembership {

    private final EntityMasters masters;

    Districts(EntityMasters masters) {
        this.masters = masters;
    }

    /// The district of this code, open or closed.
    public Optional<District> find(DistrictCode code) {
        return masters.current().flatMap(current -> current.state().find(code));
    }

    /// All districts, open and closed, by name.
    public List<District> all() {
        return masters.current().map(current -> current.state().districts()).orElse(List.of());
    }

    /// All open districts, by name.
    public List<District> open() {
        return all().stream().filter(District::open).toList();
    }

    Optional<Versioned<EntityMaster>> master() {
        return masters.current();
    }

    @Override
    public boolean contains(String isd, String districtCode) {
        return DistrictCode.find(districtCode).flatMap(this::find).filter(district -> district.isd().equals(isd))
                .isPresent();
    }
}
