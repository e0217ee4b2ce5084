package io.micip.audit.reading;

import java.util.Set;

import org.springframework.stereotype.Component;

import io.micip.audit.district.Districts;
import io.micip.chassis.identity.Caller;

/// Makes of a query what its sender may see of it.
@Component
public class Selections {
    private final RecordAccess access;
    private final Districts districts;

    Selections(RecordAccess access, Districts districts) {
        this.access = access;
        this.districts = districts;
    }

    /// @throws io.micip.chassis.problem.Refused as [RecordAccess] does, and `invalid` for a query that is none
    public Selection of(Caller caller, RecordQuery query) {
        var reader = access.ofList(caller, query.district(), query.isd());
        var ofIsd = query.isd() == null ? Set.<String>of() : districts.of(query.isd());
        var filter = query.filter(reader, ofIsd);
        boolean ofNobody = filter.districts().isEmpty() && (!reader.everything() || query.isd() != null);
        return new Selection(reader, filter, ofNobody);
    }
}
