package io.micip.chassis.mongo;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.Encoder;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.jspecify.annotations.Nullable;

/// Reads and writes one kind of record.
final class StoredRecordCodec<T> implements Codec<T> {
    private final Class<T> type;
    private final Constructor<T> constructor;
    private final List<Field> fields;

    StoredRecordCodec(Class<T> type, Constructor<T> constructor, List<Field> fields) {
        this.type = type;
        this.constructor = constructor;
        this.fields = List.copyOf(fields);
    }

    /// A component of the record.
    record Field(String name, Method accessor, Codec<?> codec) {
        @SuppressWarnings("unchecked") // the codec was chosen for the component's type
        void write(BsonWriter writer, Object record, EncoderContext context) throws ReflectiveOperationException {
            var value = accessor.invoke(record);
            if (value != null) {
                writer.writeName(name);
                context.encodeWithChildContext((Encoder<Object>) codec, writer, value);
            }
        }
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }

    @Override
    public void encode(BsonWriter writer, T record, EncoderContext context) {
        writer.writeStartDocument();
        try {
            for (var field : fields) {
                field.write(writer, record, context);
            }
        } catch (ReflectiveOperationException e) {
            throw new CodecConfigurationException("cannot be written: " + type, e);
        }
        writer.writeEndDocument();
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        var values = new @Nullable Object[fields.size()];
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var place = placeOf(reader.readName());
            if (reader.getCurrentBsonType() == BsonType.NULL) {
                reader.readNull();
            } else if (place < 0) {
                reader.skipValue();
            } else {
                values[place] = context.decodeWithChildContext(fields.get(place).codec(), reader);
            }
        }
        reader.readEndDocument();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new CodecConfigurationException("breaks a rule of its type: " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new CodecConfigurationException("cannot be read: " + type, e);
        }
    }

    private int placeOf(String name) {
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
