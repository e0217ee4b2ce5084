package io.micip.local.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The state, districts and buildings a source knows, each under the ids that the source has given it. The ids are
/// its own and have nothing to do with the 5-digit codes of the state.
final class Entities {

    /// @param code  5 digits, or `MI`
    /// @param level `state`, `district` or `building`
    /// @param ids   school, district and ISD id; zeros where none
    record Entity(String code, String level, String name, List<Integer> ids) {}

    static final Entity STATE = new Entity("MI", "state", "Statewide", List.of(0, 0, 0));

    private static final Map<String, String> LETTERS = Map.of("state", "A", "district", "D", "building", "S");
    private static final int FIRST_DISTRICT_ID = 1185;
    private static final int FIRST_BUILDING_ID = 7198;
    private static final int FIRST_ISD_ID = 23;

    private final List<Entity> all;
    private final Map<String, Entity> byAddress;

    private Entities(List<Entity> all) {
        this.all = List.copyOf(all);
        this.byAddress = all.stream().collect(Collectors.toMap(Entities::address, Function.identity()));
    }

    /// Reads the same file of entities as the agreement service (columns of the EEM, first line names them).
    ///
    /// @throws UncheckedIOException when the file cannot be read
    static Entities from(Path csv) {
        try (var lines = Files.lines(csv)) {
            return of(lines.filter(line -> !line.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Entities of(List<String> csv) {
        var columns = List.of(csv.getFirst().split(",", -1));
        var districts = new TreeMap<String, Integer>();
        var buildings = 0;
        var found = new ArrayList<Entity>(List.of(STATE));
        for (var line : csv.subList(1, csv.size())) {
            var row = line.split(",", -1);
            var code = row[columns.indexOf("EntityCode")];
            var name = row[columns.indexOf("EntityOfficialName")];
            var isd = FIRST_ISD_ID + Integer.parseInt(row[columns.indexOf("ISDCode")]);
            switch (row[columns.indexOf("EntityType")]) {
                case "LEA District", "PSA District" -> {
                    var id = "82030".equals(code) ? FIRST_DISTRICT_ID : FIRST_DISTRICT_ID + 3 * (districts.size() + 1);
                    districts.put(code, id);
                    found.add(new Entity(code, "district", name, List.of(id, isd, 0)));
                }
                case "LEA School", "PSA School" -> found.add(new Entity(code, "building", name,
                        List.of(FIRST_BUILDING_ID + buildings++,
                                districts.getOrDefault(row[columns.indexOf("DistrictCode")], 0), isd)));
                default -> {
                    // ISDs are shown by neither source's reports.
                }
            }
        }
        return new Entities(found);
    }

    List<MenuFeed.Location> locations() {
        return all.stream().map(entity -> new MenuFeed.Location(entity.code(), entity.level(), entity.ids())).toList();
    }

    /// @param address as in a report's URL without the slot: `D,1185,105,0`
    Optional<Entity> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /// `D,1185,105,0`: level letter and ids.
    static String address(Entity entity) {
        return LETTERS.get(entity.level()) + "," + entity.ids().get(0) + "," + entity.ids().get(1) + ","
                + entity.ids().get(2);
    }
}
