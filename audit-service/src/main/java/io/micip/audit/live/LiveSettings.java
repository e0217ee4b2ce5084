package io.micip.audit.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much is streamed, `micip.live.*`.
///
/// @param streams   how many streams one instance gives out at once
/// @param ofOne     how many of them to one account
/// @param heartbeat after how long of silence a stream says that it is there; shorter than any patience on the way
@ConfigurationProperties(value = "micip.live", ignoreUnknownFields = false)
record LiveSettings(@DefaultValue("100") int streams, @DefaultValue("4") int ofOne,
        @DefaultValue("10s") Duration heartbeat) {
    LiveSettings {
        if (streams < 1 || ofOne < 1 || heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("micip.live: " + streams + ", " + ofOne + ", " + heartbeat
                    + " (expected: all above zero)");
        }
    }
}
