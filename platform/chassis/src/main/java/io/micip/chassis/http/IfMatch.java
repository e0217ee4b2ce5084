package io.micip.chassis.http;

/// The version that a change is meant for, from `If-Match: "7"`. A controller's parameter: 428 without the header, 400
/// for another form (RFC 9110, 13.1.1).
///
/// @param version as in the `ETag` that the client read
public record IfMatch(long version) {}
