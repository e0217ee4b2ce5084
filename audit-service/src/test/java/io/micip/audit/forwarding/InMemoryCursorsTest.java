package io.micip.audit.forwarding;

class InMemoryCursorsTest extends CursorsContract {
    @Override
    Cursors cursors() {
        return new InMemoryCursors();
    }
}
