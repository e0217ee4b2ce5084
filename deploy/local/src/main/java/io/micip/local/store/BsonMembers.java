package io.micip.local.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import de.bwaldvogel.mongo.wire.BsonConstants;

/// Goes from member to member of a document, or from one to the next of a list, without making anything of them
/// (bsonspec.org).
final class BsonMembers {

    private static final int LENGTH = 4;

    private final byte[] bson;
    private final ByteBuffer numbers;
    /// Where the next member begins.
    private int next;
    private byte type;
    private int name;
    private int value;
    private boolean lost;

    /// Before the first member.
    BsonMembers(byte[] bson) {
        this(bson, 0);
    }

    private BsonMembers(byte[] bson, int document) {
        this.bson = bson;
        this.numbers = ByteBuffer.wrap(bson).order(ByteOrder.LITTLE_ENDIAN);
        this.next = document + LENGTH;
    }

    /// Goes to the next member; false behind the last, and where this one's length is not known.
    boolean next() {
        type = bson[next];
        if (type == BsonConstants.TERMINATING_BYTE) {
            return false;
        }
        name = next + 1;
        value = name;
        while (bson[value] != 0) {
            value++;
        }
        value++;
        int length = length();
        lost = length < 0;
        next = value + length;
        return !lost;
    }

    /// Of the value; negative where it is not known.
    private int length() {
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE ->
                LENGTH + numbers.getInt(value);
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY -> numbers.getInt(value);
            case BsonConstants.TYPE_DATA -> LENGTH + 1 + numbers.getInt(value);
            case BsonConstants.TYPE_OBJECT_ID -> BsonConstants.LENGTH_OBJECTID;
            case BsonConstants.TYPE_DOUBLE, BsonConstants.TYPE_UTC_DATETIME, BsonConstants.TYPE_TIMESTAMP,
                    BsonConstants.TYPE_INT64 ->
                Long.BYTES;
            case BsonConstants.TYPE_INT32 -> Integer.BYTES;
            case BsonConstants.TYPE_DECIMAL128 -> 2 * Long.BYTES;
            case BsonConstants.TYPE_BOOLEAN -> 1;
            case BsonConstants.TYPE_NULL, BsonConstants.TYPE_UNDEFINED, BsonConstants.TYPE_MIN_KEY,
                    BsonConstants.TYPE_MAX_KEY ->
                0;
            default -> -1;
        };
    }

    /// Whether what comes behind a member is out of reach.
    boolean isLost() {
        return lost;
    }

    boolean isNamed(byte[] wanted) {
        return Arrays.equals(bson, name, value - 1, wanted, 0, wanted.length);
    }

    /// Whether the value could equal one of these texts (UTF-8), or be a list with one of them; certain but for lists with
    /// other things in them.
    boolean mayBeAnyOf(byte[][] texts) {
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> isAnyOf(texts);
            case BsonConstants.TYPE_ARRAY -> {
                var items = new BsonMembers(bson, value);
                boolean may = false;
                while (!may && items.next()) {
                    may = items.type != BsonConstants.TYPE_UTF8_STRING || items.isAnyOf(texts);
                }
                yield may || items.lost;
            }
            default -> false;
        };
    }

    private boolean isAnyOf(byte[][] texts) {
        int first = value + LENGTH;
        for (var text : texts) {
            if (Arrays.equals(bson, first, next - 1, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the value could be a date within these, both in milliseconds and both included; certain but for lists.
    boolean mayBeDateWithin(long from, long to) {
        return switch (type) {
            case BsonConstants.TYPE_UTC_DATETIME -> numbers.getLong(value) >= from && numbers.getLong(value) <= to;
            case BsonConstants.TYPE_ARRAY -> true;
            default -> false;
        };
    }
}
