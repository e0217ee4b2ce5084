package io.micip.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
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
        return take(Network.of(address), settings.address());
    }

    /// How long an address has to wait, without taking anything; empty where it has not to.
    Optional<Duration> waitOf(String address) {
        return Optional.of(wait(bucket(Network.of(address), settings.address()))).filter(Duration::isPositive);
    }

    /// What is counted as one address: of IPv6 the network of 64 bits, all of which its holder can use. Keeps addresses
    /// apart from the ids of persons as well.
    private record Network(String prefix) {
        private static final int NETWORK_BYTES = 8;

        static Network of(String address) {
            return new Network(address.indexOf(':') < 0 ? address : network(InetAddress.ofLiteral(address)));
        }

        private static String network(InetAddress address) {
            return address instanceof Inet6Address longer
                    ? HexFormat.of().formatHex(longer.getAddress(), 0, NETWORK_BYTES)
                    : address.getHostAddress();
        }
    }

    private Optional<Duration> take(Object key, RateSettings.Rate rate) {
        var bucket = bucket(key, rate);
        return bucket.tryConsume(1) ? Optional.empty() : Optional.of(wait(bucket));
    }

    private static Duration wait(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(Object key, RateSettings.Rate rate) {
        return buckets.get(key, unseen -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build());
    }
}
