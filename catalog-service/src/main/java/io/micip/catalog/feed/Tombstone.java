package io.micip.catalog.feed;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What the source says of a node that it took out of its menu.
///
/// @param successor the node that took its place, if one did
public record Tombstone(String id, LocalDate vanished, @Nullable String successor) {}
