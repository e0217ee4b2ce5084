package io.micip.system.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import io.micip.client.FrontEnd;
import io.micip.system.acts.Json;

/// The logs as an auditor reads them: checkpoints and bundles of entries (C2SP tlog-tiles), nothing that anybody made
/// out of them.
public final class AuditLog {
    private static final int BUNDLE = 256;
    private static final int GROUP = 1000;
    private static final int SHORT = 0xFFFF;

    private final FrontEnd auditor;

    /// @param auditor signed in, may read bundles
    public AuditLog(FrontEnd auditor) {
        this.auditor = auditor;
    }

    /// Numbers of all logs.
    public List<Integer> numbers() throws IOException, InterruptedException {
        var numbers = new ArrayList<Integer>();
        var answer = auditor.get("/api/v1/logs");
        answer.json().path("logs").forEach(log -> numbers.add(log.path("number").asInt()));
        if (numbers.isEmpty()) {
            throw new IOException("no logs: " + answer);
        }
        return numbers;
    }

    /// The log that holds a district's entries.
    public int of(String district) throws IOException, InterruptedException {
        return auditor.get("/api/v1/logs?district=" + district).json().at("/district/log").asInt();
    }

    /// The log's checkpoint, with all signatures.
    public String checkpoint(int log) throws IOException, InterruptedException {
        var answer = auditor.get("/log/" + log + "/checkpoint");
        if (!answer.ok()) {
            throw new IOException("no checkpoint of log " + log + ": " + answer);
        }
        return answer.text();
    }

    /// What the log's checkpoint says now.
    public Head head(int log) throws IOException, InterruptedException {
        return Head.read(log, checkpoint(log));
    }

    /// The addresses of all tiles of hashes under a head, from the log's own on: `tile/0/000`, `tile/0/001.p/7`.
    public static List<String> hashTiles(Head head) {
        var tiles = new ArrayList<String>();
        var level = 0;
        for (var hashes = head.size(); hashes > 0; hashes /= BUNDLE) {
            for (var tile = 0L; tile * BUNDLE < hashes; tile++) {
                var width = Math.min(BUNDLE, hashes - tile * BUNDLE);
                tiles.add("tile/" + level + "/" + path(tile) + (width == BUNDLE ? "" : ".p/" + width));
            }
            level++;
        }
        return tiles;
    }

    /// All entries under a head, as bytes.
    public List<byte[]> raw(Head head) throws IOException, InterruptedException {
        return raw(head, 0);
    }

    /// The entries from a bundle's start on.
    ///
    /// @param from a multiple of 256
    List<byte[]> raw(Head head, long from) throws IOException, InterruptedException {
        var entries = new ArrayList<byte[]>();
        for (var bundle = from / BUNDLE; bundle * BUNDLE < head.size(); bundle++) {
            var width = Math.min(BUNDLE, head.size() - bundle * BUNDLE);
            var path = "/log/" + head.log() + "/tile/entries/" + path(bundle);
            var answer = auditor.get(width == BUNDLE ? path : path + ".p/" + width);
            if (!answer.ok()) {
                throw new IOException("no bundle " + path + " of width " + width + ": " + answer);
            }
            var found = split(answer.response().body());
            if (found.size() != width) {
                throw new IOException(path + " holds " + found.size() + " entries instead of " + width);
            }
            entries.addAll(found);
        }
        return entries;
    }

    /// What raw entries say.
    public static List<Entry> read(int log, List<byte[]> raw) {
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < raw.size(); i++) {
            entries.add(new Entry(log, i, Json.read(raw.get(i))));
        }
        return entries;
    }

    /// All entries of one log as it stands.
    public List<Entry> entries(int log) throws IOException, InterruptedException {
        return read(log, raw(head(log)));
    }

    private static String path(long bundle) {
        var path = String.format("%03d", bundle % GROUP);
        for (var rest = bundle / GROUP; rest > 0; rest /= GROUP) {
            path = String.format("x%03d/%s", rest % GROUP, path);
        }
        return path;
    }

    private static List<byte[]> split(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        var bytes = ByteBuffer.wrap(bundle);
        while (bytes.hasRemaining()) {
            var entry = new byte[bytes.getShort() & SHORT];
            bytes.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
