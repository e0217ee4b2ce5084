package io.micip.audit.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.Malformed;

/// The settings of the logs.
/// @param logDir where the keys are kept, and the logs unless they are in MongoDB
/// @param store where the logs are kept
/// @param anchors directories on other disks, where each checkpoint is noted before it is served
/// @param name begins every origin; the log set's id and the partition follow
/// @param checkpointTopic the compacted topic where each checkpoint is noted before it is served
/// @param witnesses trust policy file that names the witnesses to ask and how many must cosign; empty for none
/// @param check how the stored logs are checked while the service runs
/// @param fresh whether a new log set may be begun although anchors remember another one
@ConfigurationProperties(value = "micip.audit", ignoreUnknownFields = false)
record AuditSettings(Path logDir, @DefaultValue("directory") Store store, @DefaultValue List<Path> anchors,
        @DefaultValue("audit.micip.local") String name,
        @DefaultValue("micip.checkpoints") String checkpointTopic, @DefaultValue("") String witnesses,
        @DefaultValue Check check,
        @DefaultValue("false") boolean fresh) {
    /// Where logs can be kept.
    enum Store {
        /// Below the log directory: one process, and any web server can serve a copy.
        DIRECTORY,
        /// In the service's own database: several processes.
        MONGODB
    }

    /// The background audit.
    /// @param pause between two rounds; the first begins at the start
    /// @param rate most entries of a log that are read in a second
    record Check(@DefaultValue("10m") Duration pause, @DefaultValue("20000") int rate) {
        Check {
            if (rate < 1) {
                throw new IllegalArgumentException("micip.audit.check.rate: " + rate + " (expected: 1 or more)");
            }
        }
    }

    AuditSettings {
        anchors = List.copyOf(anchors);
    }

    /// Whose cosignatures count, without any log.
    /// @throws IllegalStateException naming the line of the file that is wrong
    TrustPolicy policy() {
        if (witnesses.isBlank()) {
            return TrustPolicy.of(List.of());
        }
        try {
            return TrustPolicy.parse(Files.readString(Path.of(witnesses))).forLogs(List.of());
        } catch (IOException | Malformed e) {
            throw new IllegalStateException("micip.audit.witnesses: " + witnesses + ": " + e.getMessage(), e);
        }
    }
}
