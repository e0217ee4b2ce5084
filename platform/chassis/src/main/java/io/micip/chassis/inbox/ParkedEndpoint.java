package io.micip.chassis.inbox;

import java.util.List;
import java.util.concurrent.ExecutionException;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// `parked` on the management port: GET lists, POST `/parked/<place>` sends one again.
@Endpoint(id = "parked")
class ParkedEndpoint {
    private final Parking parking;

    ParkedEndpoint(Parking parking) {
        this.parking = parking;
    }

    @ReadOperation
    List<ParkedRecord> list() {
        return parking.list();
    }

    @WriteOperation
    Replayed replay(@Selector String place) throws ExecutionException, InterruptedException {
        return new Replayed(parking.replay(place).orElse(""));
    }

    /// What became of a replay.
    ///
    /// @param eventId of the new event, empty when nothing was parked there
    record Replayed(String eventId) {}
}
