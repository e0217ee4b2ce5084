package io.micip.audit.key;

import java.util.regex.Pattern;

import io.micip.notes.Malformed;

/// What the logs of one installation are called: the id made at its first start, and the name that begins every origin.
/// @param id 16 hexadecimal digits
/// @param name without spaces
public record LogSetName(String id, String name) {
    /// The file that keeps it, beside the keys.
    public static final String FILE = "log-set";

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16}) (\\S+)\n");

    /// Reads the file's text.
    /// @throws Malformed if it is not one
    public static LogSetName parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Malformed("damaged (expected: the log set's id and name)");
        }
        return new LogSetName(form.group(1), form.group(2));
    }

    /// The text of the file.
    public String text() {
        return id + " " + name + "\n";
    }

    /// The beginning of all origins.
    public String prefix() {
        return name + "/" + id + "/";
    }

    /// The origin of the log of a partition, for life.
    public String origin(int number) {
        return prefix() + "log/" + number;
    }
}
