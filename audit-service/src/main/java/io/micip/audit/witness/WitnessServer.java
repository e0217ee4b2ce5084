package io.micip.audit.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A witness over HTTP: `POST /add-checkpoint` for logs, `GET /<origin hash>/checkpoint` for everybody who watches them,
/// and its key at `/`.
final class WitnessServer implements AutoCloseable {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");
    private static final int BACKLOG = 64;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Witness witness;
    private final Consumer<String> said;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    private record Answer(int status, String type, String body) {
        static Answer text(int status, String words) {
            return new Answer(status, TEXT, words.isEmpty() ? "" : words + "\n");
        }
    }

    private WitnessServer(Witness witness, HttpServer server, Consumer<String> said) {
        this.witness = witness;
        this.server = server;
        this.said = said;
    }

    /// Listens at an address from now on.
    /// @param said takes a line for whoever runs the witness, when something is wrong
    static WitnessServer start(Witness witness, InetSocketAddress at, Consumer<String> said) throws IOException {
        var started = new WitnessServer(witness, HttpServer.create(at, BACKLOG), said);
        started.server.setExecutor(started.workers);
        started.server.createContext("/", started::handle);
        started.server.start();
        return started;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            var answer = answer(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            said.accept("not answered: " + e.getMessage());
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        boolean get = exchange.getRequestMethod().matches("GET|HEAD");
        if (path.equals("/add-checkpoint")) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                return Answer.text(405, "expected: POST");
            }
            byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
            return body.length > AddCheckpoint.LONGEST ? Answer.text(413, "expected: a shorter request") : add(body);
        }
        var form = CHECKPOINT.matcher(path);
        if (get && form.matches()) {
            return witness.latest(form.group(1)).map(note -> new Answer(OK, TEXT, note.toString()))
                    .orElseGet(() -> Answer.text(NOT_FOUND, "no checkpoint of this log was cosigned"));
        }
        return get && path.equals("/")
                ? Answer.text(OK, "C2SP tlog-witness\n" + witness.key())
                : Answer.text(NOT_FOUND, "not here");
    }

    private Answer add(byte[] body) {
        WitnessAnswer answer;
        try {
            answer = witness.add(body);
        } catch (IOException e) {
            said.accept("NOT COSIGNED, the memory failed: " + e.getMessage());
            return Answer.text(503, "the witness's memory failed");
        }
        return switch (answer) {
            case WitnessAnswer.Cosigned cosigned -> new Answer(OK, TEXT, cosigned.lines());
            case WitnessAnswer.OtherSize other -> new Answer(409, "text/x.tlog.size", other.size() + "\n");
            case WitnessAnswer.UnknownLog _ -> Answer.text(NOT_FOUND, "this log is not watched here");
            case WitnessAnswer.NotSigned _ -> Answer.text(403, "not signed by a key of this log that is trusted here");
            case WitnessAnswer.NotUnderstood(String why) -> Answer.text(400, why);
            case WitnessAnswer.NotConsistent(String why) -> {
                said.accept("REFUSED, signed by the log and not consistent: " + why);
                yield Answer.text(422, why);
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
