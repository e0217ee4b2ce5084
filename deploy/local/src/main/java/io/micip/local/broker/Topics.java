package io.micip.local.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// The two topics of the platform, as the design fixes them: neither ever deletes by age or size.
final class Topics {

    /// Every event of the platform, keyed by district. The partition count is chosen once: a log per partition.
    static final String EVENTS = "micip.events";
    /// Signed checkpoints of the audit logs, the newest of each kept.
    static final String CHECKPOINTS = "micip.checkpoints";

    private static final int EVENT_PARTITIONS = 4;
    private static final long PATIENCE_SECONDS = 60;

    private Topics() {}

    /// Creates what is missing; a topic that is there stays as it is, the services check its settings themselves.
    ///
    /// @throws ExecutionException when the broker refuses to create one
    /// @throws TimeoutException   when the broker does not answer within a minute
    static void create(String bootstrap) throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var missing = wanted().stream().filter(topic -> !present.contains(topic.name())).toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static List<NewTopic> wanted() {
        var forEver = Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
        var newestOfEach = Map.of("cleanup.policy", "compact", "retention.ms", "-1", "retention.bytes", "-1");
        return List.of(new NewTopic(EVENTS, EVENT_PARTITIONS, (short) 1).configs(forEver),
                new NewTopic(CHECKPOINTS, 1, (short) 1).configs(newestOfEach));
    }
}
