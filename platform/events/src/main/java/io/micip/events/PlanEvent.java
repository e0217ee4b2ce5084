package io.micip.events;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What plan-service tells: the life of data sets and their tiles. The words of a data set stay in its document; an
/// event names the data set and the version that holds them.
public sealed interface PlanEvent extends PublishedEvent {
    /// A district began a data set.
    @EventType("io.micip.plan.data-set-made.v1")
    record DataSetMade(String dataSetId) implements PlanEvent {
        public DataSetMade {
            Code.require(dataSetId);
        }
    }

    /// The words of a data set were revised; `dataSetVersion` is the version that holds the new ones.
    @EventType("io.micip.plan.data-set-revised.v1")
    record DataSetRevised(String dataSetId, long dataSetVersion) implements PlanEvent {
        public DataSetRevised {
            Code.require(dataSetId);
        }
    }

    /// A data set was removed from the district's list; it can be restored.
    @EventType("io.micip.plan.data-set-removed.v1")
    record DataSetRemoved(String dataSetId, long dataSetVersion) implements PlanEvent {
        public DataSetRemoved {
            Code.require(dataSetId);
        }
    }

    /// A removed data set is back.
    @EventType("io.micip.plan.data-set-restored.v1")
    record DataSetRestored(String dataSetId, long dataSetVersion) implements PlanEvent {
        public DataSetRestored {
            Code.require(dataSetId);
        }
    }

    /// A report was added to a data set as a data tile: its reference, never its content.
    @EventType("io.micip.plan.tile-added.v1")
    record TileAdded(String dataSetId, long dataSetVersion, String tileId, String source, String reportId,
            String category) implements PlanEvent {
        public TileAdded {
            Code.require(dataSetId, tileId, source, reportId, category);
        }
    }

    /// A data tile was taken out of a data set.
    @EventType("io.micip.plan.tile-removed.v1")
    record TileRemoved(String dataSetId, long dataSetVersion, String tileId) implements PlanEvent {
        public TileRemoved {
            Code.require(dataSetId, tileId);
        }
    }

    /// A district purged references of a source from a data set, those of one school year (closing) or of all; `tiles` is how
    /// many, `tileIds` which, the first 60. It cannot be undone.
    @EventType("io.micip.plan.references-purged.v1")
    record ReferencesPurged(String dataSetId, long dataSetVersion, String source, @Nullable Integer schoolYear,
            int tiles, @Nullable List<String> tileIds) implements PlanEvent {
        private static final int MOST_IDS = 60;

        public ReferencesPurged {
            Code.require(dataSetId, source);
            if (tileIds != null) {
                tileIds = List.copyOf(tileIds.subList(0, Math.min(tileIds.size(), MOST_IDS)));
                Code.require(tileIds);
            }
        }
    }

    /// A report could not be added, because the district's agreement does not cover it. `reason` is a denial reason of
    /// the decision function.
    @EventType("io.micip.plan.tile-refused.v1")
    record TileRefused(String dataSetId, String reportId, String reason) implements PlanEvent {
        public TileRefused {
            Code.require(dataSetId, reportId, reason);
        }
    }
}
