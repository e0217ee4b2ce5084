package io.micip.catalog.menu;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.micip.catalog.CatalogService;
import io.micip.testservers.RunningService;

class MongoMenusTest extends MenusContract {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.of(CatalogService.class)
            .with("micip.catalog.sources", "")
            .emptying("menus", "menu_reads", MongoHistory.COLLECTION);

    @Override
    Menus menus() {
        return SERVICE.bean(Menus.class);
    }
}
