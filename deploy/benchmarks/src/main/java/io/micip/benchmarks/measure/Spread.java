package io.micip.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/// The values of one figure over all rounds.
///
/// @param sorted ascending
public record Spread(double[] sorted) {
    public Spread {
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    /// Of these values, in any order.
    public static Spread of(Collection<Double> values) {
        return new Spread(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The value that this share of the values does not exceed (nearest rank).
    ///
    /// @param share 0 to 1
    public double quantile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    /// The middle value.
    public double median() {
        return quantile(0.5);
    }

    /// Median with the smallest and largest value: `135 (131 to 142)`.
    ///
    /// @param decimals digits behind the point
    public String text(int decimals) {
        var number = "%." + decimals + "f";
        return String.format(Locale.US, number + " (" + number + " to " + number + ")", median(), quantile(0),
                quantile(1));
    }
}
