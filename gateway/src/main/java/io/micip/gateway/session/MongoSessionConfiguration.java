package io.micip.gateway.session;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MongoSessionConfiguration {
    @Bean
    BrowserSessions browserSessions(MongoDatabase database, TokenIssuer issuer, SessionSettings settings, Clock clock) {
        var limits = new SessionLimits(settings.lifetime(), settings.idle());
        return new BrowserSessions(new MongoSessions(database), issuer, limits, clock);
    }
}
