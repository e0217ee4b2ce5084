package io.micip.chassis.stores;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;

/// Walks through every document of a database, value by value, and writes nothing.
public final class StoreWalk {
    /// A document can have megabytes, and a service has little memory to spare: a few at a time come as bytes, and one is
    /// opened.
    static final int FEW = 8;

    private StoreWalk() {}

    /// Takes what is met on the way.
    public interface Visitor {
        /// A document begins.
        ///
        /// @param id its `_id`, as text
        void document(String collection, String id);

        /// A value of the document that began last.
        ///
        /// @param path  from the document down, with `.` between and `[]` for each of a list
        /// @param value text, a number, yes or no, a date, bytes
        void value(String collection, String path, Object value);
    }

    /// @throws com.mongodb.MongoException if the store does not answer
    public static void through(MongoDatabase database, Visitor visitor) {
        for (var name : collections(database)) {
            for (var bytes : database.getCollection(name, RawBsonDocument.class).find().batchSize(FEW)) {
                visit(database, name, bytes, visitor);
            }
        }
    }

    /// All that somebody put there, by name.
    static List<String> collections(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !name.startsWith("system.")).sorted().toList();
    }

    static void visit(MongoDatabase database, String collection, RawBsonDocument bytes, Visitor visitor) {
        var document = bytes.decode(database.getCodecRegistry().get(Document.class));
        visitor.document(collection, String.valueOf(document.get("_id")));
        flatten(collection, "", document, visitor);
    }

    private static void flatten(String collection, String path, Object value, Visitor visitor) {
        switch (value) {
            case Document document -> document.forEach((name, inner) -> {
                if (inner != null) {
                    flatten(collection, path.isEmpty() ? name : path + "." + name, inner, visitor);
                }
            });
            case List<?> list -> list.forEach(inner -> flatten(collection, path + "[]", inner, visitor));
            case Binary bytes -> visitor.value(collection, path, bytes.getData());
            default -> visitor.value(collection, path, value);
        }
    }
}
