package io.micip.gateway.limit;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;

/// One bucket of permits for each person, organisation and address, filled at a steady rate. Buckets that nobody used
/// for some minutes are full again, so they are forgotten.
@Component
final class Rates {
    private static final int MOST_BUCKETS = 100_000;
    private static final Duration UNUSED = Duration.ofMinutes(5);

    private final RateSettings settings;
    private final TimeMeter time;
    private final Cache<Object, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(UNUSED)
            .maximumSize(MOST_BUCKETS)
            .build();

    @Autowired
    Rates(RateSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    Rates(RateSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
    }

    /// Takes one permit for a caller and one for each of its organisations.
    ///
    /// @return how long to wait where one of them has none left
    Optional<Duration> takeFor(Caller caller) {
        var wait = take(caller.id(), settings.person());
        if (wait.isPresent()) {
            return wait;
        }
        return caller.grants()
                .stream()
                .map(Grant::org)
                .distinct()
                .flatMap(organisation -> take(organisation, settings.organisation()).stream())
                .findFirst();
    }

    /// Takes one permit for an address.
    Optional<Duration> takeFor(String address) {
        return take(new Address(address), settings.address());
    }

    /// Keeps addresses apart from the ids of persons.
    private record Address(String address) {}

    private Optional<Duration> take(Object key, RateSettings.Rate rate) {
        var bucket = buckets.get(key, unseen -> bucket(rate));
        if (bucket.tryConsume(1)) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    private Bucket bucket(RateSettings.Rate rate) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
