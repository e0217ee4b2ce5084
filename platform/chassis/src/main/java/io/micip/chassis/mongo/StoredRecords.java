package io.micip.chassis.mongo;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/// Stores records that are nobody else's business. The driver's own record codec calls accessors as a stranger would and
/// therefore fails on a record that is not public; a stored shape should not be public.
///
/// Components may be what the driver stores, records, and lists, sets and maps (with text keys) of these. An absent
/// component is not written and read back as null; an unknown field is passed over.
public final class StoredRecords implements CodecProvider {
    private StoredRecords() {}

    /// The registry with records added.
    public static CodecRegistry in(CodecRegistry others) {
        return CodecRegistries.fromRegistries(CodecRegistries.fromProviders(new StoredRecords()), others);
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return get(type, List.of(), registry);
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
        return type.isRecord() && arguments.isEmpty() ? codec(type, registry) : null;
    }

    private static <T> Codec<T> codec(Class<T> type, CodecRegistry registry) {
        try {
            var fields = new ArrayList<StoredRecordCodec.Field>();
            for (var component : type.getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                fields.add(new StoredRecordCodec.Field(component.getName(), accessor,
                        codecOf(component.getGenericType(), registry)));
            }
            var types = Arrays.stream(type.getRecordComponents()).map(one -> one.getType()).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new StoredRecordCodec<>(type, constructor, fields);
        } catch (NoSuchMethodException e) {
            throw new CodecConfigurationException("a record without its constructor: " + type, e);
        }
    }

    private static Codec<?> codecOf(Type type, CodecRegistry registry) {
        return switch (type) {
            case Class<?> plain -> registry.get(boxed(plain));
            case ParameterizedType generic -> registry.get((Class<?>) generic.getRawType(),
                    List.of(generic.getActualTypeArguments()));
            default -> throw new CodecConfigurationException("cannot be stored: " + type);
        };
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }
}
