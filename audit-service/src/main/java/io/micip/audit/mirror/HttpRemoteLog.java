package io.micip.audit.mirror;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import io.micip.audit.command.WholeExchange;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.notes.Malformed;
import io.micip.notes.SignedNote;

/// A log over HTTP.
final class HttpRemoteLog implements RemoteLog {
    private static final Duration PATIENCE = Duration.ofSeconds(60); // 16 MB at 2.2 Mbit/s
    private static final int LARGEST = 32 << 20; // a bundle of the longest entries has half of it
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient client;
    private final URI prefix;
    private final Optional<Path> token;

    /// @param prefix of the log, with a slash at its end
    /// @param token file that holds an access token, read anew for each request, since tokens end
    HttpRemoteLog(HttpClient client, URI prefix, Optional<Path> token) {
        this.client = client;
        this.prefix = prefix;
        this.token = token;
    }

    @Override
    public SignedNote checkpoint() throws IOException {
        try {
            return SignedNote.parse(get("checkpoint", false)
                    .orElseThrow(() -> new IOException(prefix + "checkpoint: 404")));
        } catch (Malformed e) {
            throw new IOException(prefix + "checkpoint: " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] tile(TilePath path) throws IOException {
        boolean entries = path.level() == TilePath.ENTRIES;
        Optional<byte[]> tile = get(path.path(), entries);
        if (tile.isEmpty() && !path.isFull()) {
            // A part may go once the full tile is there.
            tile = get(path.full().path(), entries).map(path::partOf);
        }
        return tile.orElseThrow(() -> new TileSource.MissingTile(path));
    }

    private Optional<byte[]> get(String path, boolean withToken) throws IOException {
        var request = HttpRequest.newBuilder(prefix.resolve(path)).timeout(PATIENCE)
                .header("Accept-Encoding", "gzip, identity");
        if (withToken && token.isPresent()) {
            request.header("Authorization", "Bearer " + Files.readString(token.get()).strip());
        }
        var answer = WholeExchange.send(client, request.build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST), PATIENCE);
        if (answer.statusCode() != OK && answer.statusCode() != NOT_FOUND) {
            throw new IOException(prefix + path + ": " + answer.statusCode());
        }
        boolean packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return answer.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(packed ? unpacked(answer.body()) : answer.body());
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(LARGEST);
        }
    }
}
