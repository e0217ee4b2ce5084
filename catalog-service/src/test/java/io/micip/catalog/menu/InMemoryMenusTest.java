package io.micip.catalog.menu;

class InMemoryMenusTest extends MenusContract {
    @Override
    Menus menus() {
        return new InMemoryMenus();
    }
}
