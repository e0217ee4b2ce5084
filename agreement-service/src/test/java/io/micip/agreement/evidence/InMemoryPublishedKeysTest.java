package io.micip.agreement.evidence;

class InMemoryPublishedKeysTest extends PublishedKeysContract {

    @Override
    PublishedKeys keys() {
        return new InMemoryPublishedKeys();
    }
}
