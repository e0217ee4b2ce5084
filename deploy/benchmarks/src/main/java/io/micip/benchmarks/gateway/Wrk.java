package io.micip.benchmarks.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// A closed loop of 16 connections by wrk, from a process of its own.
///
/// @param headers to send with each request, asked for anew at each run, since a token lives five minutes
record Wrk(String address, Supplier<List<String>> headers) {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /// Sends for so many seconds.
    ///
    /// @return how many requests were answered
    /// @throws IOException when any was answered with an error: then nothing was measured
    long run(int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c16", "-d" + seconds + "s"));
        headers.get().forEach(header -> command.addAll(List.of("-H", header)));
        command.add(address);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var requests = REQUESTS.matcher(output);
        if (!requests.find() || BAD.matcher(output).find()) {
            throw new IOException("wrk on " + address + ": " + output);
        }
        return Long.parseLong(requests.group(1));
    }
}
