package io.micip.audit.reading;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import io.micip.audit.intake.FilterSecret;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Facet;
import io.micip.audit.record.Place;
import io.micip.audit.record.RecordFilter;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Facts;
import io.micip.events.AuditEvent;
import io.micip.events.PublishedEvent;

/// What reading leaves: each is a fact that is stored before the first byte of the answer, or there is no answer.
///
/// Pages and refreshes of one search by one reader share one event for 15 minutes, unless a page shows records of
/// districts that the event does not name. The words searched for are not in the event: they are in a document that can
/// be erased, under the id that the event carries.
@Component
public class ReadingLog {
    private static final Duration SHARED = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 100_000;

    private final Facts facts;
    private final SearchWords words;
    private final FilterSecret secret;
    private final Ids ids;
    private final Cache<Search, Set<String>> named = Caffeine.newBuilder().expireAfterWrite(SHARED)
            .maximumSize(MOST_REMEMBERED).build();

    private record Search(String reader, String filter) {}

    ReadingLog(Facts facts, SearchWords words, FilterSecret secret, Ids ids) {
        this.facts = facts;
        this.words = words;
        this.secret = secret;
        this.ids = ids;
    }

    /// Somebody searched, and is about to be shown records of these districts.
    void searched(Reader reader, RecordFilter filter, int returned, Set<String> districts) {
        leave(reader, filter.words(), returned, districts);
    }

    /// Somebody watches a search, and is about to be shown these records as they come. A watch shares its events as the
    /// pages of a search do, so it leaves one in 15 minutes, and one more for each district that was not named yet.
    public void watched(Selection selection, List<AuditRecord> items) {
        leave(selection.reader(), "live " + selection.filter().words(), items.size(), selection.shown(items));
    }

    /// Somebody is about to be told how many records fall to each value of a facet, and shown none.
    void counted(Reader reader, RecordFilter filter, Facet by, Set<String> districts) {
        leave(reader, "counts by " + by.word() + " " + filter.words(), 0, districts);
    }

    /// Somebody is about to be given all records of a search. Each export has an event of its own.
    void exported(Reader reader, RecordFilter filter, int returned, Set<String> districts) {
        recordRead(reader, filter.words(), returned, districts);
    }

    /// Somebody is about to be given a bundle of entries as it stands.
    void bundleRead(Reader reader, String path, int returned, Set<String> districts) {
        leave(reader, path, returned, districts);
    }

    private void leave(Reader reader, String filter, int returned, Set<String> districts) {
        var search = new Search(reader.actor().id() + " " + reader.actor().role() + " " + reader.actor().org(), filter);
        var known = named.getIfPresent(search);
        if (known != null && known.containsAll(districts)) {
            return;
        }
        recordRead(reader, filter, returned, districts);
        var all = new HashSet<>(districts);
        if (known != null) {
            all.addAll(known);
        }
        named.put(search, Set.copyOf(all));
    }

    private void recordRead(Reader reader, String filter, int returned, Set<String> districts) {
        String queryId = ids.next().toString();
        words.keep(queryId, reader.actor().id(), filter);
        record(reader, new AuditEvent.RecordsRead(queryId, secret.hash(filter), returned,
                List.copyOf(new TreeSet<>(districts))), "/api/v1/records");
    }

    /// Somebody is about to be given an evidence pack.
    /// @param sha256 of its manifest
    /// @return the id of the event
    UUID packed(Reader reader, RecordFilter filter, int returned, Set<String> districts, String sha256) {
        String queryId = ids.next().toString();
        words.keep(queryId, reader.actor().id(), filter.words());
        var made = new AuditEvent.PackMade(queryId, secret.hash(filter.words()), returned,
                List.copyOf(new TreeSet<>(districts)), sha256);
        return UUID.fromString(record(reader, made, "/api/v1/records/evidence-pack"));
    }

    /// Somebody is about to be shown one entry.
    void viewed(Reader reader, Place place) {
        record(reader, new AuditEvent.EntryViewed(place.log(), place.index()), subject(place));
    }

    /// Somebody is about to be given the proof of one entry.
    void proven(Reader reader, Place place) {
        record(reader, new AuditEvent.ProofMade(place.log(), place.index()), subject(place));
    }

    private String record(Reader reader, PublishedEvent event, String subject) {
        return facts.record(EventDraft.success(event, subject, reader.key(), reader.actor()));
    }

    private static String subject(Place place) {
        return "/api/v1/records/" + place.log() + "/" + place.index();
    }
}
