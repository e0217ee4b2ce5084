package io.micip.gateway.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sessions for tests without a store; held to the same contract as the real ones.
final class InMemorySessions implements Sessions {
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Instant> claims = new HashMap<>();

    @Override
    public synchronized Optional<Session> find(String key) {
        return Optional.ofNullable(sessions.get(key));
    }

    @Override
    public synchronized void add(Session session) {
        sessions.put(session.key(), session);
    }

    @Override
    public synchronized boolean claim(Session session, Instant now, Instant until) {
        if (!stands(session.key(), session.generation())
                || claims.getOrDefault(session.key(), Instant.MIN).isAfter(now)) {
            return false;
        }
        claims.put(session.key(), until);
        return true;
    }

    @Override
    public synchronized boolean replace(Session renewed) {
        if (!stands(renewed.key(), renewed.generation() - 1)) {
            return false;
        }
        sessions.put(renewed.key(), renewed);
        claims.remove(renewed.key());
        return true;
    }

    @Override
    public synchronized void release(Session session) {
        if (stands(session.key(), session.generation())) {
            claims.remove(session.key());
        }
    }

    @Override
    public synchronized void remove(String key) {
        sessions.remove(key);
        claims.remove(key);
    }

    @Override
    public synchronized List<Session> ofProviderSession(String providerSession) {
        return sessions.values()
                .stream()
                .filter(session -> session.holder().providerSession().equals(providerSession))
                .toList();
    }

    @Override
    public synchronized List<Session> ofSubject(String subject) {
        return sessions.values().stream().filter(session -> session.holder().subject().equals(subject)).toList();
    }

    @Override
    public synchronized void forgetEndedBefore(Instant instant) {
        sessions.values().removeIf(session -> session.times().ends().isBefore(instant));
    }

    private boolean stands(String key, long generation) {
        return find(key).filter(session -> session.generation() == generation).isPresent();
    }
}
