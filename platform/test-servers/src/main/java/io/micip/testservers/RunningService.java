package io.micip.testservers;

import java.util.List;
import java.util.Objects;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A whole service that runs once for all tests of a class, for tests of the parts that it is wired of.
///
/// ```java
/// class MongoGoalsTest extends GoalsContract {
///     @RegisterExtension
///     static final RunningService SERVICE = RunningService.of(PlanService.class).emptying("goals");
///
///     @Override
///     Goals goals() {
///         return SERVICE.bean(Goals.class);
///     }
/// }
/// ```
public final class RunningService implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final TestService service;
    private List<String> emptied = List.of();
    private TestService.@Nullable Running running;

    private RunningService(TestService service) {
        this.service = service;
    }

    /// @param application the main class
    public static RunningService of(Class<?> application) {
        return new RunningService(TestService.of(application));
    }

    /// Another setting of the service.
    public RunningService with(String name, String value) {
        service.with(name, value);
        return this;
    }

    /// Collections that are emptied before each test.
    public RunningService emptying(String... collections) {
        emptied = List.of(collections);
        return this;
    }

    /// A part of the service.
    public <T> T bean(Class<T> type) {
        return Objects.requireNonNull(running, "register the extension in a static field").context().getBean(type);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = service.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        emptied.forEach(name -> bean(MongoDatabase.class).getCollection(name).deleteMany(new Document()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (running != null) {
            running.close();
        }
    }
}
