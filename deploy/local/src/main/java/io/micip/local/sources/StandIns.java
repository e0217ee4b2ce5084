package io.micip.local.sources;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// Both stand-ins, listening.
///
/// Settings are those the catalogue reads too: `MICIP_SOURCE_MI_SCHOOL_DATA` and `MICIP_SOURCE_DATA_HUB` (origins), and
/// `MICIP_AGREEMENT_ENTITIES`, the file of districts and buildings.
public final class StandIns implements AutoCloseable {

    private final SourceSite schoolData;
    private final SourceSite dataHub;

    private StandIns(SourceSite schoolData, SourceSite dataHub) {
        this.schoolData = schoolData;
        this.dataHub = dataHub;
    }

    /// Starts both.
    ///
    /// @param entities   CSV of districts and buildings, the agreement service's own
    /// @param schoolData origin of MI School Data's stand-in
    /// @param dataHub    origin of the Data Hub's stand-in
    /// @throws IOException when an address is taken
    public static StandIns start(Path entities, URI schoolData, URI dataHub) throws IOException {
        var known = Entities.from(entities);
        var first = new SourceSite("mi-school-data", "MI School Data", schoolData, SchoolDataMenu.menu(), known);
        try {
            return new StandIns(first,
                    new SourceSite("data-hub", "Michigan Data Hub", dataHub, DataHubMenu.menu(), known));
        } catch (IOException e) {
            first.stop();
            throw e;
        }
    }

    @Override
    public void close() {
        schoolData.stop();
        dataHub.stop();
    }
}
