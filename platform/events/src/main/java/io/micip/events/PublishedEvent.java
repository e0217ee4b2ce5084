package io.micip.events;

/// A fact that a service told the others. What it is called on the wire stands in its [EventType]; who did it, when,
/// for which district and with which outcome stand in the CloudEvents attributes around it, not in the record.
public sealed interface PublishedEvent
        permits PlanEvent, CatalogEvent, AgreementEvent, AuditEvent, GatewayEvent, ServiceEvent {}
