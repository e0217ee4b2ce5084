package io.micip.benchmarks.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

import io.micip.client.FrontEnd;

/// Follows one log as a mirror does: asks for the checkpoint, and for the entry bundles that a larger one implies (C2SP
/// tlog-tiles). An entry is handed on once a signed checkpoint covers it and the entry itself was fetched: from then on
/// its proof can be computed from public tiles.
final class LogTail {
    private static final int BUNDLE = 256;

    private final String gateway;
    private final int log;
    private final FrontEnd auditor;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private long size;

    LogTail(String gateway, int log, FrontEnd auditor) throws IOException, InterruptedException {
        this.gateway = gateway;
        this.log = log;
        this.auditor = auditor;
        this.size = checkpointSize();
    }

    /// Asks once, and hands on what is new.
    ///
    /// @param seen entry text and the instant (`System.nanoTime()`) at which its checkpoint was there
    void ask(BiConsumer<String, Long> seen) throws IOException, InterruptedException {
        var now = checkpointSize();
        var at = System.nanoTime();
        for (var bundle = size / BUNDLE; bundle * BUNDLE < now; bundle++) {
            var end = Math.min(now, (bundle + 1) * BUNDLE);
            var entries = entries(bundle, (int) (end - bundle * BUNDLE));
            for (var index = 0; index < entries.length; index++) {
                if (bundle * BUNDLE + index >= size) {
                    seen.accept(entries[index], at);
                }
            }
        }
        size = now;
    }

    private long checkpointSize() throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(gateway + "/log/" + log + "/checkpoint")).build(),
                BodyHandlers.ofString());
        return answer.statusCode() == 200 ? Long.parseLong(line(answer, 1)) : 0;
    }

    private static String line(HttpResponse<String> note, int number) {
        return note.body().split("\n", number + 2)[number];
    }

    private String[] entries(long bundle, int width) throws IOException, InterruptedException {
        var path = "/log/" + log + "/tile/entries/" + grouped(bundle) + (width == BUNDLE ? "" : ".p/" + width);
        var answer = auditor.get(path);
        if (!answer.ok()) {
            throw new IOException(path + ": " + answer);
        }
        var bytes = ByteBuffer.wrap(answer.response().body());
        var entries = new String[width];
        for (var index = 0; index < width; index++) {
            var entry = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(entry);
            entries[index] = new String(entry, StandardCharsets.UTF_8);
        }
        return entries;
    }

    private static String grouped(long number) {
        var path = new StringBuilder("%03d".formatted(number % 1000));
        for (var rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return path.toString();
    }
}
