package io.micip.plan.dataset;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.Page;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;
import io.micip.plan.dataset.DataSets.Place;

/// What a caller sees of the data sets.
@Component
class DataSetReading {
    private static final String NEWEST_FIRST = "-createdAt";
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final DataSets dataSets;
    private final DataSetAccess access;

    DataSetReading(DataSets dataSets, DataSetAccess access) {
        this.dataSets = dataSets;
        this.access = access;
    }

    Versioned<DataSet> one(Caller caller, String id) {
        return access.readable(caller, id);
    }

    Page<Versioned<DataSet>> page(Caller caller, DistrictCode district, DataSet.Standing standing, Paging paging) {
        access.requireReadable(caller, district);
        return page(district, standing, paging);
    }

    /// The same for a service of the platform, whose right to ask was checked before.
    Page<Versioned<DataSet>> page(DistrictCode district, DataSet.Standing standing, Paging paging) {
        var limit = Page.limit(paging.limit(), USUAL_PAGE, LARGEST_PAGE);
        var after = paging.place().orElse(null);
        return Page.of(dataSets.of(district, standing, after, limit + 1), NEWEST_FIRST, limit, DataSetReading::cursor);
    }

    private static Cursor cursor(Versioned<DataSet> at) {
        return Cursor.of(Long.toString(at.state().madeAt().toEpochMilli()), at.id());
    }

    /// Which page is asked for.
    ///
    /// @param limit  items at most, or none for the usual number
    /// @param cursor of the page before, or none for the first
    record Paging(@Nullable Integer limit, @Nullable String cursor) {
        private static final int LONGEST_MILLIS = 15;

        Optional<Place> place() {
            return Cursor.read(cursor, 2)
                    .filter(read -> read.values().getFirst().matches("[0-9]{1," + LONGEST_MILLIS + "}"))
                    .map(read -> new Place(Instant.ofEpochMilli(Long.parseLong(read.values().getFirst())),
                            read.values().getLast()));
        }
    }
}
