package io.micip.local.up;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Looks, before anything is started, whether everything can be: nothing is left running after a no.
final class Preflight {

    private static final long NEEDED_MEGABYTES = 1_024;
    private static final long MEGABYTE = 1_024L * 1_024L;
    private static final int JAVA = 25;

    private final Layout layout;

    Preflight(Layout layout) {
        this.layout = layout;
    }

    void java() throws CannotStart {
        if (Runtime.version().feature() != JAVA) {
            throw new CannotStart("This is Java " + Runtime.version().feature()
                    + ". Cure: install a JDK 25 and set JAVA_HOME to it.");
        }
    }

    /// Whether the folder of what is kept, and what earlier runs kept there, can be read and written.
    void folder() throws IOException, CannotStart {
        var data = layout.data();
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new CannotStart(data + " is no folder. Cure: set MICIP_DATA to a folder.");
        }
        if (!isUsable(Files.exists(data) ? data : existingParent(data))) {
            throw unusable(data);
        }
        Files.createDirectories(data);
        for (var kept : layout.kept()) {
            if (!isUsable(kept)) {
                throw unusable(kept);
            }
        }
    }

    void disk() throws IOException, CannotStart {
        requireSpace(layout.data(), Files.getFileStore(layout.data()).getUsableSpace() / MEGABYTE);
    }

    static void requireSpace(Path folder, long freeMegabytes) throws CannotStart {
        if (freeMegabytes < NEEDED_MEGABYTES) {
            throw new CannotStart("Only " + freeMegabytes + " MB are free where " + folder + " lies, "
                    + NEEDED_MEGABYTES
                    + " MB are needed. Cure: free space, or set MICIP_DATA to a folder on another disk.");
        }
    }

    /// @param listeners what will listen, by `host:port`
    void ports(Map<String, String> listeners) throws CannotStart {
        var taken = new ArrayList<String>();
        listeners.forEach((address, who) -> {
            if (!isFree(address)) {
                taken.add("  " + address + " (for the " + who + ")");
            }
        });
        if (!taken.isEmpty()) {
            throw new CannotStart("These addresses are taken:\n" + String.join("\n", taken)
                    + "\nCure: end what listens there (ss -ltnp shows it), then start again.");
        }
    }

    /// Ends what an earlier run left when its supervisor was killed: only processes that carry this installation's
    /// mark.
    List<String> endLeftOvers() throws IOException, InterruptedException {
        var ended = new ArrayList<String>();
        var run = layout.data().resolve("run");
        if (!Files.isDirectory(run)) {
            return ended;
        }
        var running = new ArrayList<ProcessHandle>();
        try (var files = Files.list(run)) {
            for (var file : files.filter(one -> one.toString().endsWith(".pid")).toList()) {
                leftOver(file).ifPresent(process -> {
                    process.destroyForcibly();
                    running.add(process);
                    ended.add(file.getFileName().toString().replace(".pid", ""));
                });
                Files.delete(file);
            }
        }
        for (var process : running) {
            waitFor(process);
        }
        return ended;
    }

    private Optional<ProcessHandle> leftOver(Path file) throws IOException {
        var text = Files.readString(file).strip();
        return Optional.of(text).filter(id -> id.matches("[0-9]{1,18}")) // a full disk may have left half a line
                .flatMap(id -> ProcessHandle.of(Long.parseLong(id))).filter(process -> process.info().arguments()
                        .map(arguments -> List.of(arguments).contains(Built.mark(layout))).orElse(false));
    }

    private static void waitFor(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            // The look at the ports that follows says so in words.
        }
    }

    private static boolean isUsable(Path path) {
        return Files.isReadable(path) && Files.isWritable(path)
                && (!Files.isDirectory(path) || Files.isExecutable(path));
    }

    private static Path existingParent(Path path) {
        var parent = path.toAbsolutePath().getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent == null ? path : parent;
    }

    private static CannotStart unusable(Path path) {
        return new CannotStart(path + " cannot be read and written by the user " + System.getProperty("user.name")
                + ". Cure: make it that user's (chown -R) and its disk writable, or set MICIP_DATA to a folder where this"
                + " user may write.");
    }

    private static boolean isFree(String address) {
        var cut = address.lastIndexOf(':');
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address.substring(0, cut),
                    Integer.parseInt(address.substring(cut + 1))));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
