package io.micip.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a stored field may hold. The list is closed: no kind fits a report's page, a report's figure, or the name of a
/// person who does not act in office. Each kind knows the Java types that it may have in a stored record, and the form of
/// its values.
public enum ElementKind {
    /// Names one thing or account.
    ID("id", "names one thing or one account; no sentence fits in", Form.ONE_WORD, String.class),
    /// One of a closed list, or a code of the state's registers.
    CODE("code", "a word of a closed list, or a code of a register", Form.ONE_WORD, String.class, Enum.class),
    /// A hash, from which nothing can be read back.
    HASH("hash", "a hash; nothing can be read back from it", Form.ONE_WORD, String.class),
    /// An instant.
    INSTANT("instant", "when something happened or ends", Form.TIME, java.time.Instant.class),
    /// A day.
    DAY("day", "a day", Form.DAY, java.time.LocalDate.class, String.class),
    /// A version, a position, a sequence number.
    NUMBERING("numbering", "a version, position or sequence number; it counts nobody", Form.NUMBER, int.class,
            long.class, Integer.class, Long.class),
    /// A school year by its closing year.
    SCHOOL_YEAR("school-year", "a school year, named by its closing year", Form.YEAR, int.class, Integer.class),
    /// Yes or no.
    YES_NO("yes-no", "yes or no", Form.YES_NO, boolean.class, Boolean.class),
    /// The only figure that is kept, and of no report.
    REGISTERED_COUNT("registered-count", "how many pupils a whole district has, by the state's register of entities",
            Form.NUMBER, Integer.class),
    /// What people write.
    WORDS("words", "what people of a district or the state write; scanned for persons before it is stored",
            Form.TEXT_OF_PEOPLE, String.class),
    /// Name of a person acting in office.
    OFFICIAL("official", "name of a person acting in office, as evidence of a signature", Form.SHORT_TEXT,
            String.class),
    /// Title of such a person's office.
    OFFICE("office", "title of the office in which a person signed; scanned for students before it is stored",
            Form.SHORT_TEXT, String.class),
    /// Name of an institution.
    INSTITUTION("institution", "name of a district, a building or an ISD, by the state's register", Form.SHORT_TEXT,
            String.class),
    /// A value of a report's parameter.
    PARAMETER("parameter", "the value of a report's parameter: a location, a school year, a group",
            Form.SHORT_TEXT, String.class),
    /// What is published for everybody.
    PUBLISHED("published", "words that the state or a source publishes for everybody", Form.LONG_TEXT, String.class),
    /// A source's menu, word for word.
    MENU("menu", "a source's menu as it publishes it: titles, categories, addresses of reports", Form.DOCUMENT,
            String.class),
    /// An event or an entry of the log.
    EVENT("event", "an event as JSON: ids, codes and counts of things; no words", Form.LONG_TEXT, String.class),
    /// Hashes of log entries, or the entries themselves, as auditors read them.
    TILE("tile", "hashes of the log’s entries, or up to 256 entries as the log gives them out", Form.BYTES),
    /// What the platform itself says of a log.
    NOTE("note", "size and root of a log, signed by its key; or which file of it was found changed", Form.NOTE,
            String.class),
    /// What somebody searched the records for.
    SEARCH("search", "what somebody searched the records for, as typed", Form.TEXT_OF_PEOPLE, String.class),
    /// What a request under the Freedom of Information Act names, and the certificate about it. It names persons, for that is
    /// what was asked; so it is not scanned, stands in a document of its own, and is erased when the request is done with.
    FOIA("foia", "names that a request under the Freedom of Information Act searches for, until they are erased",
            Form.TEXT_TO_ERASE, String.class),
    /// Encrypted.
    SEALED("sealed", "encrypted under a key that is not stored", Form.BYTES),
    /// An event that could not be read, kept as it came.
    PARKED("parked", "an event that could not be read, as it came, until an operator sends it again", Form.BYTES);

    private final String code;
    private final String meaning;
    private final Form form;
    private final List<Class<?>> types;

    ElementKind(String code, String meaning, Form form, Class<?>... types) {
        this.code = code;
        this.meaning = meaning;
        this.form = form;
        this.types = List.of(types);
    }

    /// The kind with this code, or nothing when no kind has it.
    public static Optional<ElementKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /// The word for this kind in the inventory, such as `school-year`. Stable.
    public String code() {
        return code;
    }

    /// What a field of this kind holds, as part of a sentence.
    public String meaning() {
        return meaning;
    }

    /// Whether a field of a stored record may have this type. Those with no type are written without a record.
    public boolean fits(Class<?> type) {
        return types.stream().anyMatch(one -> one == type || one == Enum.class && type.isEnum());
    }

    /// Whether a stored value has this kind's form.
    ///
    /// @param value as a driver gives it: text, a number, yes or no, a date, bytes
    public boolean holds(Object value) {
        return form.takes.test(value);
    }

    /// Whether people, or systems outside, wrote it, so that it is worth scanning.
    public boolean isText() {
        return form == Form.TEXT_OF_PEOPLE || form == Form.SHORT_TEXT || form == Form.LONG_TEXT
                || form == Form.DOCUMENT || this == PARKED;
    }

    /// Forms of values. Lengths in UTF-16 code units.
    private enum Form {
        ONE_WORD(value -> value instanceof String text && text.length() <= 256
                && text.chars().allMatch(c -> c > ' ' && c < 127)),
        TIME(value -> value instanceof java.util.Date),
        DAY(value -> value instanceof java.util.Date || value instanceof String text && text.length() == 10),
        NUMBER(value -> (value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0),
        YEAR(value -> value instanceof Integer year && year > 1990 && year < 2100),
        YES_NO(value -> value instanceof Boolean),
        SHORT_TEXT(value -> isTextUpTo(value, 200)),
        TEXT_OF_PEOPLE(value -> isTextUpTo(value, 10_000)),
        LONG_TEXT(value -> isTextUpTo(value, 100_000)),
        TEXT_TO_ERASE(value -> isTextUpTo(value, 200_000)),
        DOCUMENT(value -> isTextUpTo(value, 5_000_000)),
        NOTE(value -> isTextUpTo(value, 10_000)),
        BYTES(value -> value instanceof byte[]);

        private final Predicate<Object> takes;

        Form(Predicate<Object> takes) {
            this.takes = takes;
        }

        private static boolean isTextUpTo(Object value, int longest) {
            return value instanceof String text && text.length() <= longest;
        }
    }
}
