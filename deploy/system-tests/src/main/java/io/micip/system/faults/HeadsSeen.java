package io.micip.system.faults;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import io.micip.system.log.AuditLog;
import io.micip.system.log.Head;

/// Somebody who keeps every checkpoint that the logs ever served, to hold it against them later.
final class HeadsSeen implements Load.Step {
    private final AuditLog logs;
    private final List<Integer> numbers;
    private final Queue<Head> heads = new ConcurrentLinkedQueue<>();

    HeadsSeen(AuditLog logs, List<Integer> numbers) {
        this.logs = logs;
        this.numbers = List.copyOf(numbers);
    }

    @Override
    public void take() throws InterruptedException {
        for (var number : numbers) {
            try {
                heads.add(logs.head(number));
            } catch (IOException e) {
                return; // not served right now: nothing to keep
            }
        }
    }

    List<Head> heads() {
        return heads.stream()
                .collect(Collectors.toMap(HeadsSeen::text, head -> head, (one, same) -> one))
                .values()
                .stream()
                .toList();
    }

    private static String text(Head head) {
        return head.log() + " " + head.size() + " " + HexFormat.of().formatHex(head.root());
    }
}
