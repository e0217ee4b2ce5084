package io.micip.agreement.district;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micip.agreements.DistrictCode;

/// The state's list of ISDs and districts as of one import. Immutable.
final class EntityMaster {

    private final String sha256;
    private final Map<String, Isd> isds;
    private final Map<DistrictCode, District> districts;
    private final List<District> byName;

    private EntityMaster(String sha256, Collection<Isd> isds, Collection<District> districts) {
        this.sha256 = sha256;
        this.isds = new TreeMap<>(isds.stream().collect(Collectors.toMap(Isd::code, Function.identity())));
        this.districts = new TreeMap<>(
                districts.stream().collect(Collectors.toMap(District::code, Function.identity())));
        this.byName = districts.stream().sorted(Comparator.comparing(District::name).thenComparing(District::code))
                .toList();
    }

    /// @param sha256 of the file it was read from, hex
    /// @throws IllegalStateException if a code stands twice
    static EntityMaster of(String sha256, Collection<Isd> isds, Collection<District> districts) {
        return new EntityMaster(sha256, isds, districts);
    }

    String sha256() {
        return sha256;
    }

    /// All ISDs, by code.
    public Collection<Isd> isds() {
        return isds.values();
    }

    /// All districts, open and closed, by name and then code.
    public List<District> districts() {
        return byName;
    }

    /// The district of this code, open or closed.
    public Optional<District> find(DistrictCode code) {
        return Optional.ofNullable(districts.get(code));
    }

    /// The ISD of a district of this list.
    public Isd isdOf(District district) {
        Isd isd = isds.get(district.isd());
        if (isd == null) {
            throw new IllegalStateException(
                    "district " + district.code() + " names ISD " + district.isd() + ", which is not listed");
        }
        return isd;
    }

    /// What stands after this list is read: what is missing there is kept, closed.
    Import succeededBy(EntityMaster read) {
        Map<DistrictCode, District> merged = new TreeMap<>(read.districts);
        int added = 0;
        int changed = 0;
        int closed = 0;
        for (District district : read.byName) {
            District before = districts.get(district.code());
            if (before == null) {
                added++;
            } else if (before.open() && !district.open()) {
                closed++;
            } else if (!before.equals(district)) {
                changed++;
            }
        }
        for (District before : byName) {
            if (!read.districts.containsKey(before.code())) {
                merged.put(before.code(), before.closed());
                closed += before.open() ? 1 : 0;
            }
        }
        Map<String, Isd> allIsds = new TreeMap<>(isds);
        allIsds.putAll(read.isds);
        return new Import(of(read.sha256, allIsds.values(), merged.values()), merged.size(), added, changed, closed);
    }

    /// A list after an import, and what the import did: counts of districts.
    record Import(EntityMaster master, int count, int added, int changed, int closed) {}
}
