package io.micip.audit.record;

/// Where an entry stands.
/// @param log number of the log
/// @param index position in the log, from 0
public record Place(int log, long index) {}
