package io.micip.catalog.coverage;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.micip.agreements.DistrictCode;

import static org.assertj.core.api.Assertions.assertThat;

/// What every keeper of epochs keeps to.
abstract class EpochsContract {
    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final DistrictCode DETROIT = new DistrictCode("82015");

    abstract Epochs epochs();

    @Test
    void keepsTheHighestVersionOfEachDistrict() {
        epochs().raise(Map.of(DEARBORN, 3L, DETROIT, 1L));
        epochs().raise(Map.of(DEARBORN, 7L));

        assertThat(epochs().all()).containsExactlyInAnyOrderEntriesOf(Map.of(DEARBORN, 7L, DETROIT, 1L));
    }

    @Test
    void lowersNothing() {
        epochs().raise(Map.of(DEARBORN, 7L));

        epochs().raise(Map.of(DEARBORN, 6L, DETROIT, 1L));

        assertThat(epochs().all()).containsEntry(DEARBORN, 7L).containsEntry(DETROIT, 1L);
    }

    @Test
    void beginsWithNothing() {
        epochs().raise(Map.of());

        assertThat(epochs().all()).isEmpty();
    }
}
