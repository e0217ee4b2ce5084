package io.micip.notes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Writes a double as ECMAScript does: the fewest digits that read back as the same number, and of those the closest.
/// Source: RFC 8785 section 3.2.2.3; ECMA-262 Number::toString.
final class EcmaScriptNumber {
    private static final int MOST_INTEGER_DIGITS = 21;
    private static final int MOST_LEADING_ZEROS = 6;

    private EcmaScriptNumber() {}

    static String write(double number) {
        if (!Double.isFinite(number)) {
            throw new CanonicalJson.NotCanonical("a number beyond the range of a double");
        }
        if (number == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        return (number < 0 ? "-" : "") + place(digits, digits.length() - shortest.scale());
    }

    /// Java's own shortest form has at least two digits, so one digit is tried as well.
    private static BigDecimal shortest(double number) {
        var two = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (two.precision() == 2) {
            var one = two.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == number) {
                return one.stripTrailingZeros();
            }
        }
        return two;
    }

    /// @param point how many of the digits stand before the decimal point; may be negative, or beyond their number
    private static String place(String digits, int point) {
        int count = digits.length();
        if (point > MOST_INTEGER_DIGITS || point <= -MOST_LEADING_ZEROS) {
            int exponent = point - 1;
            String fraction = count == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return count <= point
                ? digits + "0".repeat(point - count)
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
