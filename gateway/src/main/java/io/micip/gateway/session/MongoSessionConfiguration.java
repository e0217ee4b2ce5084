package io.micip.gateway.session;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.chassis.mongo.MongoIndexes;

@Configuration(proxyBeanMethods = false)
class MongoSessionConfiguration {
    @Bean
    MongoIndexes sessionIndexes() {
        return MongoSessions.indexes();
    }

    @Bean
    BrowserSessions browserSessions(MongoDatabase database, TokenIssuer issuer, SessionSettings settings, Clock clock) {
        var limits = new SessionLimits(settings.lifetime(), settings.idle());
        return new BrowserSessions(new MongoSessions(database), issuer, limits, clock);
    }
}
