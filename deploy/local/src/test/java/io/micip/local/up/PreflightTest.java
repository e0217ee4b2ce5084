package io.micip.local.up;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/// Whatever is in the way is named, and so is the cure.
class PreflightTest {

    @TempDir
    Path folder;

    @Test
    void namesAnAddressThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var address = "127.0.0.1:" + taken.getLocalPort();

            assertCure(() -> preflight(folder).ports(Map.of(address, "gateway")), address + " (for the gateway)");
        }
    }

    @Test
    void namesADiskThatIsFull() {
        assertThatCode(() -> Preflight.requireSpace(folder, 1_024)).doesNotThrowAnyException();
        assertCure(() -> Preflight.requireSpace(folder, 1_023), "Only 1023 MB are free where " + folder);
    }

    @Test
    void makesAFolderThatIsMissing() throws Exception {
        var deeper = folder.resolve("one/two");

        preflight(deeper).folder();

        assertThat(deeper).isDirectory();
    }

    @Test
    void namesAFileWhereAFolderIsExpected() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertCure(() -> preflight(file).folder(), file + " is no folder");
    }

    @Test
    void namesAFolderThatCannotBeRead() throws IOException {
        var closed = closed(folder.resolve("closed"));

        assertCure(() -> preflight(closed).folder(), closed + " cannot be read and written");
        assertCure(() -> preflight(closed.resolve("deeper")).folder(), "cannot be read and written");
    }

    @Test
    void namesWhatAnotherUserLeftInTheFolder() throws IOException {
        var store = closed(folder.resolve("store"));

        assertCure(() -> preflight(folder).folder(), store + " cannot be read and written");
    }

    @Test
    void takesNothingForAProcessThatIsNoId() throws Exception {
        var file = Files.createDirectories(folder.resolve("run")).resolve("gateway.pid");
        Files.writeString(file, "12\u0000");

        assertThat(preflight(folder).endLeftOvers()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesAProcessAloneThatIsNotOfThisInstallation() throws Exception {
        var file = Files.createDirectories(folder.resolve("run")).resolve("gateway.pid");
        Files.writeString(file, Long.toString(ProcessHandle.current().pid()));

        assertThat(preflight(folder).endLeftOvers()).isEmpty();
    }

    /// The user root reads everything, so there is nothing to test for it.
    private static Path closed(Path folder) throws IOException {
        Files.createDirectory(folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assumeThat(Files.isReadable(folder)).isFalse();
        return folder;
    }

    private static void assertCure(ThrowingCallable look, String what) {
        assertThatThrownBy(look).isInstanceOf(CannotStart.class)
                .hasMessageContaining(what)
                .hasMessageContaining("Cure: ");
    }

    private static Preflight preflight(Path data) {
        return new Preflight(new Layout(data, data, data));
    }
}
