package io.micip.audit.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Records in memory, for tests.
public final class InMemoryRecords implements Records {
    private static final Comparator<Position> IN_ORDER = Comparator.comparing(Position::time)
            .thenComparing(position -> position.place().log()).thenComparing(position -> position.place().index());

    private final TreeMap<Position, AuditRecord> records = new TreeMap<>(IN_ORDER);
    private final Map<Integer, Progress> progress = new HashMap<>();

    private record Progress(String origin, long indexed) {}

    /// None yet.
    public InMemoryRecords() {}

    @Override
    public synchronized List<AuditRecord> find(RecordFilter filter, Order order, Optional<Position> after, int limit) {
        var ordered = new ArrayList<>(
                order == Order.OLDEST ? records.entrySet() : records.descendingMap().entrySet());
        int sign = order == Order.OLDEST ? 1 : -1;
        return ordered.stream()
                .filter(entry -> after.map(seen -> sign * IN_ORDER.compare(entry.getKey(), seen) > 0).orElse(true))
                .map(Map.Entry::getValue).filter(filter::takes).limit(limit).toList();
    }

    @Override
    public synchronized Optional<AuditRecord> at(Place place) {
        return records.values().stream().filter(found -> found.place().equals(place)).findFirst();
    }

    @Override
    public synchronized long size(RecordFilter filter) {
        return records.values().stream().filter(filter::takes).count();
    }

    @Override
    public synchronized List<Count> count(RecordFilter filter, Facet by, int most) {
        var counts = records.values().stream().filter(filter::takes).flatMap(found -> by.valuesOf(found).stream())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        return Count.first(counts.entrySet().stream().map(one -> new Count(one.getKey(), one.getValue())).toList(), by,
                most);
    }

    @Override
    public synchronized long indexed(int log, String origin) {
        return Optional.ofNullable(progress.get(log)).filter(known -> known.origin().equals(origin))
                .map(Progress::indexed).orElse(0L);
    }

    @Override
    public synchronized void add(String origin, List<AuditRecord> run) {
        run.forEach(record -> records.put(new Position(record.time(), record.place()), record));
        var last = run.getLast().place();
        progress.put(last.log(), new Progress(origin, last.index() + 1));
    }

    @Override
    public synchronized void forget(int log) {
        progress.remove(log);
        records.keySet().removeIf(position -> position.place().log() == log);
    }
}
