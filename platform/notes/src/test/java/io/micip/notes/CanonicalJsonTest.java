package io.micip.notes;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Against the examples of RFC 8785: section 3.2.2 (values), 3.2.3 (order), appendix B (numbers).
class CanonicalJsonTest {
    private static String canonical(String json) {
        byte[] written = CanonicalJson.write(CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8)));
        return new String(written, StandardCharsets.UTF_8);
    }

    @Test
    void writesTheRfcsExampleOfValues() {
        String json = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        assertThat(canonical(json)).isEqualTo("{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sortsTheRfcsExampleOfNames() {
        String json = "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";

        assertThat(canonical(json)).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource({"0000000000000000, 0", "8000000000000000, 0", "0000000000000001, 5e-324", "8000000000000001, -5e-324",
            "7fefffffffffffff, 1.7976931348623157e+308", "ffefffffffffffff, -1.7976931348623157e+308",
            "4340000000000000, 9007199254740992", "c340000000000000, -9007199254740992",
            "4430000000000000, 295147905179352830000", "44b52d02c7e14af5, 9.999999999999997e+22",
            "44b52d02c7e14af6, 1e+23", "44b52d02c7e14af7, 1.0000000000000001e+23",
            "444b1ae4d6e2ef4e, 999999999999999700000",
            "444b1ae4d6e2ef4f, 999999999999999900000", "444b1ae4d6e2ef50, 1e+21",
            "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
            "3eb0c6f7a0b5ed8d, 0.000001", "41b3de4355555553, 333333333.3333332", "41b3de4355555554, 333333333.33333325",
            "41b3de4355555555, 333333333.3333333", "41b3de4355555556, 333333333.3333334",
            "41b3de4355555557, 333333333.33333343", "becbf647612f3696, -0.0000033333333333333333",
            "43143ff3c1cb0959, 1424953923781206.2"})
    void writesTheRfcsExamplesOfNumbers(String bits, String number) {
        assertThat(EcmaScriptNumber.write(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)))).isEqualTo(number);
    }

    @Test
    void writesNumbersThatReadBackTheSame() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(EcmaScriptNumber.write(number))).isEqualTo(number + 0.0);
            }
        }
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = canonical("{\"b\":[{},[],\"\\u007f\",-1.50e-7],\"a\":{\"z\":1,\"y\":\"\\t\"}}");

        assertThat(canonical(once)).isEqualTo(once);
        assertThat(once).isEqualTo("{\"a\":{\"y\":\"\\t\",\"z\":1},\"b\":[{},[],\"\u007f\",-1.5e-7]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}x", "{} {}", "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"b\":1}}", "{a:1}",
            "['x']",
            "[1,]", "NaN", "Infinity", "1e400", "-1e999", "01", "9007199254740993", "-9007199254740992",
            "123456789012345678901234567890", "\"\\ud800\"", "\"\\ude00\\ud83d\"", "{\"\\ud800\":1}", "\"\\ufffe\"",
            "\"\\ufdd0\"", "\"\\ud83f\\udfff\"", "\"\\x\"", "\"a\nb\"", "/* c */ 1", "\ufeff1", "tru"})
    void refusesWhatIsNotIJson(String json) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(CanonicalJson.NotCanonical.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        for (byte[] bytes : new byte[][]{{'"', (byte) 0xff, '"'}, {'"', (byte) 0xc0, (byte) 0x80, '"'},
                {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}, {0, '1'}, {'1', 0}}) {
            assertThatThrownBy(() -> CanonicalJson.read(bytes)).isInstanceOf(CanonicalJson.NotCanonical.class);
        }
    }

    @Test
    void refusesNestingBeyondItsBound() {
        assertThat(canonical("[".repeat(500) + "]".repeat(500))).hasSize(1000);
        assertThatThrownBy(() -> canonical("[".repeat(501) + "]".repeat(501)))
                .isInstanceOf(CanonicalJson.NotCanonical.class);
        assertThatThrownBy(() -> canonical("[".repeat(60_000))).isInstanceOf(CanonicalJson.NotCanonical.class);
    }
}
