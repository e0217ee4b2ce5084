package io.micip.privacy.reading;

/// A date found in a text.
///
/// @param start  first folded character
/// @param end    folded character after the last
/// @param whole  whether day, month and year are all there, in a form that is a date whatever stands around it
public record CalendarDate(int start, int end, boolean whole) {}
