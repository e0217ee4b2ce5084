package io.micip.audit.intake;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the logs.
/// @param logDir where the logs and their keys are kept
/// @param anchors directories on other disks, where each checkpoint is noted before it is served
/// @param name begins every origin; the log set's id and the partition follow
/// @param checkpointTopic the compacted topic where each checkpoint is noted before it is served
/// @param fresh whether a new log set may be begun although anchors remember another one
@ConfigurationProperties(value = "micip.audit", ignoreUnknownFields = false)
record AuditSettings(Path logDir, @DefaultValue List<Path> anchors,
        @DefaultValue("audit.micip.local") String name,
        @DefaultValue("micip.checkpoints") String checkpointTopic, @DefaultValue("false") boolean fresh) {
    AuditSettings {
        anchors = List.copyOf(anchors);
    }
}
