package io.micip.privacy.identifier;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/// Which telephone numbers there can be, as libphonenumber knows the numbering plans of all countries. Asked only about
/// digits that stand like a telephone number already, since an answer costs some microseconds.
final class NumberPlan {

    private static final int NORTH_AMERICA = 1;
    private static final int LONGEST_COUNTRY_CODE = 3;

    private NumberPlan() {}

    /// Whether area code and exchange are given out in North America.
    ///
    /// @param area     3 digits
    /// @param exchange 3 digits
    /// @param line     4 digits
    static boolean isNorthAmerican(int area, int exchange, int line) {
        if (exchange % 100 == 11) {
            return false;
        }
        long national = area * 10_000_000L + exchange * 10_000L + line;
        return isAssigned(NORTH_AMERICA, national);
    }

    /// Whether these digits are a number with its country code.
    ///
    /// @param digits 8 to 15 digits, without the plus sign
    static boolean isInternational(String digits) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        for (int length = 1; length <= LONGEST_COUNTRY_CODE; length++) {
            int country = Integer.parseInt(digits.substring(0, length));
            boolean given = !plans.getRegionCodeForCountryCode(country).equals("ZZ");
            if (given && isAssigned(country, Long.parseLong(digits.substring(length)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAssigned(int country, long national) {
        PhoneNumber number = new PhoneNumber().setCountryCode(country).setNationalNumber(national);
        return PhoneNumberUtil.getInstance().isValidNumber(number);
    }
}
