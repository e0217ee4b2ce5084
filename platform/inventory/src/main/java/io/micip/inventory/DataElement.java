package io.micip.inventory;

/// A field that is stored.
///
/// @param path    from the document down, with `.` between, `[]` for each of a list, `*` for any name in a map:
///                `tiles[].reference.values.*`
/// @param purpose what it is kept for, in words for the public
public record DataElement(String path, ElementKind kind, String purpose) {}
