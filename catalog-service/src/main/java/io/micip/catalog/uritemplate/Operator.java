package io.micip.catalog.uritemplate;

/// The eight kinds of expression, each with its row of the table in RFC 6570, appendix A.
enum Operator {
    SIMPLE("", ",", false, "", false),
    RESERVED("", ",", false, "", true),
    FRAGMENT("#", ",", false, "", true),
    LABEL(".", ".", false, "", false),
    PATH("/", "/", false, "", false),
    PATH_PARAMETER(";", ";", true, "", false),
    QUERY("?", "&", true, "=", false),
    QUERY_CONTINUED("&", "&", true, "=", false);

    private final String first;
    private final String separator;
    private final boolean named;
    private final String ifEmpty;
    private final boolean keepsReserved;

    Operator(String first, String separator, boolean named, String ifEmpty, boolean keepsReserved) {
        this.first = first;
        this.separator = separator;
        this.named = named;
        this.ifEmpty = ifEmpty;
        this.keepsReserved = keepsReserved;
    }

    /// The operator whose sign this is; [#SIMPLE], which has none, for any other character.
    static Operator of(char sign) {
        return switch (sign) {
            case '+' -> RESERVED;
            case '#' -> FRAGMENT;
            case '.' -> LABEL;
            case '/' -> PATH;
            case ';' -> PATH_PARAMETER;
            case '?' -> QUERY;
            case '&' -> QUERY_CONTINUED;
            default -> SIMPLE;
        };
    }

    /// What stands in front of the first defined variable.
    String first() {
        return first;
    }

    /// What stands between defined variables.
    String separator() {
        return separator;
    }

    /// Whether a value is written with its variable's name.
    boolean isNamed() {
        return named;
    }

    /// What follows the name of an empty value.
    String ifEmpty() {
        return ifEmpty;
    }

    /// Whether reserved characters and escapes in a value stay as they are.
    boolean keepsReserved() {
        return keepsReserved;
    }
}
