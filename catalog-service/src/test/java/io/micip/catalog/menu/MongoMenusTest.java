package io.micip.catalog.menu;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.catalog.CatalogService;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

@ExtendWith({MongoServer.class, KafkaServer.class})
class MongoMenusTest extends MenusContract {
    @SuppressWarnings("NullAway.Init")
    private static TestService.Running service;

    @BeforeAll
    static void start() {
        service = TestService.of(CatalogService.class).with("micip.catalog.sources", "").start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    Menus menus() {
        var database = service.context().getBean(MongoDatabase.class);
        database.getCollection("menus").deleteMany(new Document());
        database.getCollection("menu_reads").deleteMany(new Document());
        return service.context().getBean(Menus.class);
    }
}
