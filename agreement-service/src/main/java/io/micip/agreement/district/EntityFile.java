package io.micip.agreement.district;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import io.micip.agreements.DistrictCode;
import io.micip.agreements.SchoolYear;

/// Reads a CSV in the shape of the Educational Entity Master. It is read whole or not at all: a row that does not fit
/// is named by line and column. Columns not named here are ignored, so that a file of the state can be given as it is;
/// rows of other entity types (nonpublic, ancillary facilities) are left out.
///
/// | column | content |
/// |---|---|
/// | EntityType | `ISD District`, `LEA District`, `PSA District`, `LEA School`, `PSA School` |
/// | EntityCode | district or building code, 5 digits; for an ISD not read |
/// | EntityOfficialName | 1 to 200 characters |
/// | ISDCode | 2 digits |
/// | DistrictCode | of a school: its district |
/// | EntityStatus | `Open-Active`, `Open-Pending`, `Closed` |
/// | SuccessorCode | optional: the district code that took this one's place |
/// | FallEnrolment, EnrolmentYear | optional, together: count, closing year |
final class EntityFile {

    private static final List<String> REQUIRED = List.of("EntityType", "EntityCode", "EntityOfficialName", "ISDCode",
            "DistrictCode",
            "EntityStatus");
    private static final Set<String> DISTRICT_TYPES = Set.of("LEA District", "PSA District");
    private static final Set<String> SCHOOL_TYPES = Set.of("LEA School", "PSA School");
    private static final int LONGEST_NAME = 200;

    private final Map<String, Isd> isds = new LinkedHashMap<>();
    private final Map<DistrictCode, District> districts = new LinkedHashMap<>();
    private final Map<DistrictCode, List<Building>> buildings = new LinkedHashMap<>();

    private EntityFile() {}

    /// @throws IllegalArgumentException naming line and column of what does not fit
    static EntityMaster read(byte[] file) {
        EntityFile entities = new EntityFile();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(utf8(file))) {
            for (NamedCsvRecord row : rows) {
                entities.take(row);
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("entity file: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entities.whole(Sha256.hex(file));
    }

    private void take(NamedCsvRecord row) {
        for (String column : REQUIRED) {
            if (row.findField(column).isEmpty()) {
                throw new IllegalArgumentException(
                        "entity file: no column " + column + " (expected: " + REQUIRED + ")");
            }
        }
        String type = text(row, "EntityType");
        try {
            if (type.equals("ISD District")) {
                Isd isd = new Isd(text(row, "ISDCode"), name(row));
                once(row, isds.put(isd.code(), isd));
            } else if (DISTRICT_TYPES.contains(type)) {
                District district = district(row);
                once(row, districts.put(district.code(), district));
            } else if (SCHOOL_TYPES.contains(type) && open(row)) {
                buildings.computeIfAbsent(new DistrictCode(text(row, "DistrictCode")), _ -> new ArrayList<>())
                        .add(new Building(text(row, "EntityCode"), name(row)));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "entity file, line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private EntityMaster whole(String sha256) {
        if (districts.isEmpty()) {
            throw new IllegalArgumentException("entity file: no district in it (expected: at least one)");
        }
        for (District district : districts.values()) {
            require(isds.containsKey(district.isd()), "district " + district.code(), "ISDCode of an ISD in the file");
            require(district.successor() == null || districts.containsKey(district.successor()),
                    "district " + district.code(),
                    "SuccessorCode of a district in the file");
        }
        Map<String, DistrictCode> seen = new LinkedHashMap<>();
        buildings.forEach((code, schools) -> {
            require(districts.containsKey(code), "a building of district " + code,
                    "DistrictCode of a district in the file");
            schools.forEach(
                    school -> require(seen.put(school.code(), code) == null, "building " + school.code(), "each once"));
        });
        List<District> complete = districts.values().stream().map(this::withBuildings).toList();
        return EntityMaster.of(sha256, isds.values(), complete);
    }

    private District withBuildings(District district) {
        List<Building> schools = buildings.getOrDefault(district.code(), List.of()).stream()
                .sorted(Comparator.comparing(Building::code)).toList();
        return new District(district.code(), district.name(), district.isd(), district.open(), district.enrolment(),
                district.successor(), schools);
    }

    private static District district(NamedCsvRecord row) {
        String successor = text(row, "SuccessorCode");
        return new District(new DistrictCode(text(row, "EntityCode")), name(row), text(row, "ISDCode"), open(row),
                enrolment(row),
                successor.isEmpty() ? null : new DistrictCode(successor), List.of());
    }

    private static @Nullable Enrolment enrolment(NamedCsvRecord row) {
        String count = text(row, "FallEnrolment");
        String year = text(row, "EnrolmentYear");
        if (count.isEmpty() && year.isEmpty()) {
            return null;
        }
        require(count.matches("[0-9]{1,7}"), "FallEnrolment", "a whole number");
        return new Enrolment(Integer.parseInt(count), SchoolYear.find(year)
                .orElseThrow(() -> new IllegalArgumentException("EnrolmentYear (expected: 4 digits)")));
    }

    private static boolean open(NamedCsvRecord row) {
        return switch (text(row, "EntityStatus")) {
            case "Open-Active", "Open-Pending" -> true;
            case "Closed" -> false;
            default ->
                throw new IllegalArgumentException("EntityStatus (expected: Open-Active, Open-Pending or Closed)");
        };
    }

    private static String name(NamedCsvRecord row) {
        String name = text(row, "EntityOfficialName");
        require(!name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl),
                "EntityOfficialName", "1 to " + LONGEST_NAME + " characters");
        return name;
    }

    private static String text(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    private static void once(NamedCsvRecord row, @Nullable Object before) {
        require(before == null, text(row, "EntityCode"), "each code once");
    }

    private static void require(boolean holds, String what, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(what + " (expected: " + expected + ")");
        }
    }

    private static String utf8(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("entity file: not UTF-8 (expected: UTF-8)", e);
        }
    }
}
