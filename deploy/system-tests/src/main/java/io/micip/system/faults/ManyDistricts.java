package io.micip.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// As many districts as the state has: those of the demonstration's file, whose codes are real, and invented ones, marked
/// so, spread over the same ISDs.
///
/// @param lines of an entity file
/// @param codes of its open districts, 5 digits each
record ManyDistricts(List<String> lines, List<String> codes) {
    private static final String DISTRICT = "LEA District";
    private static final String ISD = "ISD District";
    private static final int CODE = 1;
    private static final int ISD_CODE = 3;
    private static final int STATUS = 5;
    private static final int INVENTED_FROM = 500;

    ManyDistricts {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
    }

    /// @param demonstration lines of the demonstration's entity file
    /// @param number        of districts, at least as many as that has
    static ManyDistricts of(List<String> demonstration, int number) {
        var codes = new ArrayList<>(demonstration.stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].endsWith(DISTRICT.substring(DISTRICT.indexOf(' '))) && !row[0].equals(ISD))
                .filter(row -> row[STATUS].startsWith("Open"))
                .map(row -> row[CODE])
                .toList());
        if (number < codes.size()) {
            throw new IllegalArgumentException("districts: " + number + " (expected: at least " + codes.size() + ")");
        }
        var isds = demonstration.stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals(ISD))
                .map(row -> row[ISD_CODE])
                .toList();
        var lines = new ArrayList<>(demonstration);
        IntStream.range(0, number - codes.size()).forEach(i -> {
            var isd = isds.get(i % isds.size());
            var code = isd + (INVENTED_FROM + i / isds.size());
            codes.add(code);
            lines.add("%s,%s,Demonstration District %s (invented),%s,%s,Open-Active,,,".formatted(DISTRICT, code, code,
                    isd, code));
        });
        return new ManyDistricts(lines, codes);
    }

    /// Writes the entity file.
    Path write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, lines);
    }
}
