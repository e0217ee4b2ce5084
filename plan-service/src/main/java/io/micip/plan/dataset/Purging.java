package io.micip.plan.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.PlanEvent.ReferencesPurged;

/// Purges references: those of one school year or of all years of a source go from a district's data sets for good, also
/// from those that were taken off the list. Each is listed before it goes; who purges names the list that was read.
///
/// Not promised: that all data sets are purged together. Each is a change of its own with its own event; what somebody
/// else changed at that moment is left, and listed again.
@Component
class Purging {
    private static final Role[] PURGERS = {Role.SIGNER, Role.DISTRICT_ADMIN};
    private static final Set<Category> LEFT_FOR_LATER = EnumSet.of(Category.STALE, Category.UNAVAILABLE);
    private static final int MOST_DATA_SETS = 500;
    private static final int MOST_REFERENCES = 1_000;
    private static final long FITS_AN_ETAG = 1_000_000_000_000_000_000L;

    private final DataSets dataSets;
    private final Clock clock;

    Purging(DataSets dataSets, Clock clock) {
        this.dataSets = dataSets;
        this.clock = clock;
    }

    /// What a purge would take, the first thousand references at most.
    ///
    /// @throws Refused `unknown` or `not-allowed` for anybody but the district's signers and administrators
    Listed list(Caller caller, DistrictCode district, Selection selection) {
        caller.require(Org.district(district.value()), PURGERS);
        return list(district, selection);
    }

    /// Takes what was listed, data set by data set.
    ///
    /// @param listed names the list that was read
    /// @throws Refused `version-stale` where the list is another by now, and as [#list]
    Purge purge(Caller caller, DistrictCode district, Selection selection, IfMatch listed) {
        var actor = Actor.of(caller, caller.require(Org.district(district.value()), PURGERS));
        var list = list(district, selection);
        if (list.fingerprint(district) != listed.version()) {
            throw CommonProblems.stale();
        }
        var purged = 0;
        var changed = 0;
        for (var dataSet : list.dataSets()) {
            var tiles = selection.of(dataSet.state()).stream().map(DataTile::id).toList();
            if (purged(dataSet, selection, tiles, actor)) {
                purged += tiles.size();
                changed++;
            }
        }
        return new Purge(purged, changed, list.references() - purged, list.more());
    }

    private Listed list(DistrictCode district, Selection selection) {
        var found = dataSets.holding(district, selection, MOST_DATA_SETS + 1);
        var listed = new ArrayList<Versioned<DataSet>>();
        var references = 0;
        for (var dataSet : found) {
            references += selection.of(dataSet.state()).size();
            if (listed.size() == MOST_DATA_SETS || references > MOST_REFERENCES && !listed.isEmpty()) {
                break;
            }
            listed.add(dataSet);
        }
        return new Listed(selection, listed, listed.size() < found.size());
    }

    private boolean purged(Versioned<DataSet> before, Selection selection, List<String> tiles,
            Actor actor) {
        var year = selection.year();
        var event = new ReferencesPurged(before.id(), before.version() + 1, selection.source().value(),
                year == null ? null : year.closing(), tiles.size(), tiles);
        try {
            dataSets.change(before, before.state().purgedOf(selection::takes, clock.instant()),
                    List.of(EventDraft.success(event, "/data-sets/" + before.id(), before.state().district().value(),
                            actor)),
                    null);
            return true;
        } catch (Refused refused) {
            if (LEFT_FOR_LATER.contains(refused.refusal().type().category())) {
                return false;
            }
            throw refused;
        }
    }

    /// Which references: those of a source, of one school year or of all.
    ///
    /// @param year null for all years, those of views that name none included
    record Selection(SourceId source, @Nullable SchoolYear year) {
        boolean takes(DataTile tile) {
            return tile.reference().source().equals(source.value())
                    && (year == null || year.equals(tile.shape().year()));
        }

        List<DataTile> of(DataSet dataSet) {
            return dataSet.tiles().stream().filter(this::takes).toList();
        }
    }

    /// What a purge would take.
    ///
    /// @param dataSets that hold such references
    /// @param more     whether others are left for another purge
    record Listed(Selection selection, List<Versioned<DataSet>> dataSets, boolean more) {
        Listed {
            dataSets = List.copyOf(dataSets);
        }

        int references() {
            return dataSets.stream().mapToInt(dataSet -> selection.of(dataSet.state()).size()).sum();
        }

        /// Names this list: selection and tiles, whatever else changes in their data sets. 18 digits, as an entity tag.
        long fingerprint(DistrictCode district) {
            var text = new StringBuilder(district.value()).append(' ').append(selection);
            dataSets.forEach(dataSet -> {
                text.append('\n').append(dataSet.id());
                selection.of(dataSet.state()).forEach(tile -> text.append(' ').append(tile.id()));
            });
            try {
                var digest = MessageDigest.getInstance("SHA-256")
                        .digest(text.toString().getBytes(StandardCharsets.UTF_8));
                return Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), FITS_AN_ETAG);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("the JDK lacks SHA-256", e);
            }
        }
    }

    /// What a purge took.
    ///
    /// @param references that are gone
    /// @param dataSets   that held them
    /// @param left       references that were listed and are still there, since somebody changed their data set
    /// @param more       whether others wait that were not listed
    record Purge(int references, int dataSets, int left, boolean more) {}
}
