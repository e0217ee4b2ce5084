package io.micip.audit.record;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.chassis.mongo.MongoIndexes;

/// Declares the indexes of the records.
@Configuration
class MongoRecordConfiguration {
    @Bean
    MongoIndexes recordIndexes() {
        return MongoRecords.indexes();
    }
}
