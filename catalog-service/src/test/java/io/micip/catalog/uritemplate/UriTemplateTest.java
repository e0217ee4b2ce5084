package io.micip.catalog.uritemplate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The examples of RFC 6570, with the values of its section 3.2.
class UriTemplateTest {

    private static final Map<String, TemplateValue> VALUES = values();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
            // 1.2, levels 1 to 3
            "{var} | value", "{hello} | Hello%20World%21", "{+var} | value", "{+hello} | Hello%20World!",
            "{+path}/here | /foo/bar/here", "here?ref={+path} | here?ref=/foo/bar", "X{#var} | X#value",
            "X{#hello} | X#Hello%20World!", "map?{x,y} | map?1024,768", "{x,hello,y} | 1024,Hello%20World%21,768",
            "{+x,hello,y} | 1024,Hello%20World!,768", "{+path,x}/here | /foo/bar,1024/here",
            "{#x,hello,y} | #1024,Hello%20World!,768", "{#path,x}/here | #/foo/bar,1024/here", "X{.var} | X.value",
            "X{.x,y} | X.1024.768", "{/var} | /value", "{/var,x}/here | /value/1024/here", "{;x,y} | ;x=1024;y=768",
            "{;x,y,empty} | ;x=1024;y=768;empty", "{?x,y} | ?x=1024&y=768", "{?x,y,empty} | ?x=1024&y=768&empty=",
            "?fixed=yes{&x} | ?fixed=yes&x=1024", "{&x,y,empty} | &x=1024&y=768&empty=",
            // 1.2, level 4
            "{var:3} | val", "{var:30} | value", "{list} | red,green,blue", "{list*} | red,green,blue",
            "{keys} | semi,%3B,dot,.,comma,%2C", "{keys*} | semi=%3B,dot=.,comma=%2C", "{+path:6}/here | /foo/b/here",
            "{+list} | red,green,blue", "{+list*} | red,green,blue", "{+keys} | semi,;,dot,.,comma,,",
            "{+keys*} | semi=;,dot=.,comma=,", "{#path:6}/here | #/foo/b/here", "{#list} | #red,green,blue",
            "{#keys} | #semi,;,dot,.,comma,,", "{#keys*} | #semi=;,dot=.,comma=,", "X{.var:3} | X.val",
            "X{.list} | X.red,green,blue", "X{.list*} | X.red.green.blue", "X{.keys} | X.semi,%3B,dot,.,comma,%2C",
            "X{.keys*} | X.semi=%3B.dot=..comma=%2C", "{/var:1,var} | /v/value", "{/list} | /red,green,blue",
            "{/list*} | /red/green/blue", "{/list*,path:4} | /red/green/blue/%2Ffoo",
            "{/keys} | /semi,%3B,dot,.,comma,%2C", "{/keys*} | /semi=%3B/dot=./comma=%2C", "{;hello:5} | ;hello=Hello",
            "{;list} | ;list=red,green,blue", "{;list*} | ;list=red;list=green;list=blue",
            "{;keys} | ;keys=semi,%3B,dot,.,comma,%2C", "{;keys*} | ;semi=%3B;dot=.;comma=%2C", "{?var:3} | ?var=val",
            "{?list} | ?list=red,green,blue", "{?list*} | ?list=red&list=green&list=blue",
            "{?keys} | ?keys=semi,%3B,dot,.,comma,%2C", "{?keys*} | ?semi=%3B&dot=.&comma=%2C", "{&var:3} | &var=val",
            "{&list} | &list=red,green,blue", "{&list*} | &list=red&list=green&list=blue",
            "{&keys} | &keys=semi,%3B,dot,.,comma,%2C", "{&keys*} | &semi=%3B&dot=.&comma=%2C",
            // 3.2
            "{count} | one,two,three", "{/count*} | /one/two/three", "{;count} | ;count=one,two,three",
            "{?count*} | ?count=one&count=two&count=three", "{half} | 50%25", "O{empty}X | OX", "O{undef}X | OX",
            "{x,empty} | 1024,", "?{x,undef} | ?1024", "?{undef,y} | ?768", "{+half} | 50%25",
            "{base}index | http%3A%2F%2Fexample.com%2Fhome%2Findex", "{+base}index | http://example.com/home/index",
            "O{+empty}X | OX", "O{+undef}X | OX", "up{+path}{var}/here | up/foo/barvalue/here",
            "{#x,hello,y} | #1024,Hello%20World!,768", "foo{#empty} | foo#", "foo{#undef} | foo",
            "{.who,who} | .fred.fred",
            "{.half,who} | .50%25.fred", "www{.dom*} | www.example.com", "X{.empty} | X.", "X{.undef} | X",
            "X{.empty_keys} | X", "X{.empty_keys*} | X", "{/half,who} | /50%25/fred", "{/who,dub} | /fred/me%2Ftoo",
            "{/var,empty} | /value/", "{/var,undef} | /value", "{;who} | ;who=fred", "{;half} | ;half=50%25",
            "{;empty} | ;empty", "{;v,empty,who} | ;v=6;empty;who=fred", "{;v,bar,who} | ;v=6;who=fred",
            "{?who} | ?who=fred", "{?x,y,undef} | ?x=1024&y=768", "{&x,y,undef} | &x=1024&y=768",
            "{x_y.z} | dotted", "caf\u00e9/{var} | caf%C3%A9/value"})
    void writesTheExamplesOfTheStandard(String template, String expected) throws MalformedUriTemplate {
        assertThat(UriTemplate.parse(template).expand(VALUES)).isEqualTo(expected);
    }

    @Test
    void writesNothingForEmptyLists() throws MalformedUriTemplate {
        Map<String, TemplateValue> none = Map.of("list", TemplateValue.of(List.of()));

        assertThat(UriTemplate.parse("{?list}{&list*}{/list}").expand(none)).isEmpty();
    }

    @Test
    void takesCharactersOutsideTheBasicPlaneWhole() throws MalformedUriTemplate {
        Map<String, TemplateValue> clef = Map.of("clef", TemplateValue.of("\uD834\uDD1Estave"));

        assertThat(UriTemplate.parse("{clef:1}").expand(clef)).isEqualTo("%F0%9D%84%9E");
    }

    @Test
    void namesItsVariablesInOrder() throws MalformedUriTemplate {
        assertThat(UriTemplate.parse("{/b}{?a,b:3}{&c*}").variables()).containsExactly("b", "a", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "{}", "{var", "var}", "{{var}}", "{var}}", "{?}", "{/?id}", "{??id}", "{!id}",
            "{=id}", "{$id}", "{|id}", "{@id}", "{id id}", "{ id}", "{id }", "{x, y}", "{id,}", "{,id}", "{id:}",
            "{id:0}",
            "{id:01}", "{id:10000}", "{id:x}", "{id:3*}", "{id*:3}", "{id**}", "{.}", "{x.}", "{x..y}", "{.x.}",
            "{%2x}",
            "{x%}", "{a-b}", "{~id}", "a b", "a%2", "a%zz", "<a>", "a\\b", "a\"b", "a^b", "a`b", "a|b", "\u0000", "\n",
            "\uD800"})
    void refusesWhatTheStandardDoesNotAllow(String template) {
        assertThatExceptionOfType(MalformedUriTemplate.class).isThrownBy(() -> UriTemplate.parse(template))
                .satisfies(fault -> assertThat(fault.position()).isBetween(0, template.length()));
    }

    @Test
    void refusesAPrefixOfAList() throws MalformedUriTemplate {
        UriTemplate template = UriTemplate.parse("{list:1}");

        assertThatExceptionOfType(MalformedUriTemplate.class).isThrownBy(() -> template.expand(VALUES))
                .withMessage("character 1 (expected: a single text for a variable with a length)");
    }

    private static Map<String, TemplateValue> values() {
        Map<String, TemplateValue> values = new LinkedHashMap<>();
        Map.ofEntries(Map.entry("var", "value"), Map.entry("hello", "Hello World!"), Map.entry("half", "50%"),
                Map.entry("who", "fred"), Map.entry("dub", "me/too"), Map.entry("base", "http://example.com/home/"),
                Map.entry("path", "/foo/bar"), Map.entry("v", "6"), Map.entry("x", "1024"), Map.entry("y", "768"),
                Map.entry("empty", ""), Map.entry("x_y.z", "dotted"))
                .forEach((name, text) -> values.put(name, TemplateValue.of(text)));
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("semi", ";");
        keys.put("dot", ".");
        keys.put("comma", ",");
        values.put("keys", TemplateValue.of(keys));
        values.put("empty_keys", TemplateValue.of(Map.of()));
        values.put("list", TemplateValue.of(List.of("red", "green", "blue")));
        values.put("count", TemplateValue.of(List.of("one", "two", "three")));
        values.put("dom", TemplateValue.of(List.of("example", "com")));
        return values;
    }
}
