package io.micip.inventory;

import java.util.List;

/// A collection of documents.
///
/// @param name     in the service's database
/// @param writing  how its documents are written
/// @param type     class of the stored record, or of the adapter that writes documents by hand; as the class loader has it
/// @param purpose  what it is for, in words for the public
/// @param elements its fields; of an aggregate those of its state, without what every aggregate has
public record StoredCollection(String name, Writing writing, String type, String purpose, List<DataElement> elements) {

    public StoredCollection {
        elements = List.copyOf(elements);
    }

    /// How documents come about.
    public enum Writing {
        /// From a record: field by field as its components are.
        RECORD,
        /// By an adapter, without a record.
        BY_HAND,
        /// Not at all: a record into which some fields of the collection of this name are read. It has no elements.
        READ_IN_PART
    }
}
