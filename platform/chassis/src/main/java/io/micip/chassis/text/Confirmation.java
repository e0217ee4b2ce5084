package io.micip.chassis.text;

/// An author's word that a warning names nobody, as requests carry it in `confirmed`.
///
/// @param pointer JSON Pointer (RFC 6901) of the field
/// @param kind    as in the problem's `errors`
/// @param start   as in the problem's `errors`
/// @param end     as in the problem's `errors`
public record Confirmation(String pointer, String kind, int start, int end) {}
