package io.micip.catalog.menu;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.SourceId;

/// The last good copy of a source's menu as it is stored: the feed itself, word for word, with what we noted about it.
///
/// @param feed     the document as the source published it, at most 5 MB
/// @param etag     what the source named this version in its answer, for the next question
/// @param vanished nodes that are gone by now
/// @param readAt   when it was read first
/// @param revision 1 for the first copy, one more for each that replaced it
record KeptMenu(SourceId source, String feed, @Nullable String etag, List<Vanished> vanished, Instant readAt,
        long revision) {

    KeptMenu {
        vanished = List.copyOf(vanished);
    }
}
