package io.micip.audit.mirror;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final int GONE = 410;
    private static final Pattern MINIMUM = Pattern.compile("# minimum index (\\S+) (0|[1-9][0-9]{0,17})");

    private final HttpClient client;
    private final URI prefix;
    private final URI policy;
    private final Optional<Path> token;

    /// @param prefix of the log, with a slash at its end
    /// @param policy address of the trust policy file that the platform publishes
    /// @param token file that holds an access token, read anew for each request, since tokens end
    HttpRemoteLog(HttpClient client, URI prefix, URI policy, Optional<Path> token) {
        this.client = client;
        this.prefix = prefix;
        this.policy = policy;
        this.token = token;
    }

    @Override
    public SignedNote checkpoint() throws IOException {
        try {
            return SignedNote.parse(body(ask(prefix.resolve("checkpoint"), false))
                    .orElseThrow(() -> new IOException(prefix + "checkpoint: 404")));
        } catch (Malformed e) {
            throw new IOException(prefix + "checkpoint: " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] tile(TilePath path) throws IOException {
        boolean entries = path.level() == TilePath.ENTRIES;
        var answer = ask(prefix.resolve(path.path()), entries);
        if (answer.statusCode() == GONE && entries) {
            throw new Retired(path);
        }
        Optional<byte[]> tile = body(answer);
        if (tile.isEmpty() && !path.isFull()) {
            // A part may go once the full tile is there.
            tile = body(ask(prefix.resolve(path.full().path()), entries)).map(path::partOf);
        }
        return tile.orElseThrow(() -> new TileSource.MissingTile(path));
    }

    @Override
    public long minimumIndex(String origin) throws IOException {
        var published = body(ask(policy, false)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        return published.stream().flatMap(String::lines).map(MINIMUM::matcher)
                .filter(line -> line.matches() && line.group(1).equals(origin))
                .mapToLong(line -> Long.parseLong(line.group(2))).max().orElse(0);
    }

    private HttpResponse<byte[]> ask(URI address, boolean withToken) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept-Encoding", "gzip, identity");
        if (withToken && token.isPresent()) {
            request.header("Authorization", "Bearer " + Files.readString(token.get()).strip());
        }
        return WholeExchange.send(client, request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST),
                PATIENCE);
    }

    /// @return empty if there is none
    private static Optional<byte[]> body(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.statusCode() != OK) {
            throw new IOException(answer.uri() + ": " + answer.statusCode());
        }
        boolean packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return Optional.of(packed ? unpacked(answer.body()) : answer.body());
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(LARGEST);
        }
    }
}
