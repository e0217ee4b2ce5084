package io.micip.chassis.identity;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/// The framework's firewall, with its checks of header names and values made cheap for what nearly all headers are:
/// printable ASCII. Anything else is left to the patterns that the framework runs over every header each time it is read.
final class QuickFirewall extends StrictHttpFirewall {
    QuickFirewall() {
        setAllowedHeaderNames(name -> isPrintableAscii(name) || ALLOWED_HEADER_NAMES.test(name));
        setAllowedHeaderValues(value -> isPrintableAscii(value) || ALLOWED_HEADER_VALUES.test(value));
    }

    private static boolean isPrintableAscii(String text) {
        for (var index = 0; index < text.length(); index++) {
            var one = text.charAt(index);
            if (one < ' ' || one > '~') {
                return false;
            }
        }
        return true;
    }
}
