package io.micip.agreement.evidence;

import java.util.Map;

/// The codes of a record as people read them. A record keeps codes; its page does not show them.
final class RecordWords {

    private static final Map<String, String> NAMES = Map.of("data-hub", "Michigan Data Hub", "mi-school-data",
            "MI School Data", "mtss-fidelity", "MTSS fidelity", "isd-consultant", "consultant of the ISD",
            "state-signer", "signer of the Michigan Department of Education", "signer", "signer of the district",
            "operator", "operator of the platform");

    private RecordWords() {}

    /// A word of a closed list, in small letters unless it is a name: `state-assessment` is "state assessment".
    static String of(String code) {
        return NAMES.getOrDefault(code, code.replace('-', ' '));
    }
}
