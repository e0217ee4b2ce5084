package io.micip.chassis.stores;

import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/// The service's own store, and the way for neighbours to have it searched.
@AutoConfiguration
public class StoresAutoConfiguration {
    @Bean
    OwnStore ownStore(MongoDatabase database, @Value("${spring.application.name}") String application) {
        return new OwnStore(database, application);
    }

    @Bean
    StoreSearchEndpoint storeSearchEndpoint(OwnStore store) {
        return new StoreSearchEndpoint(store);
    }
}
