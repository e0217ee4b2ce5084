package io.micip.chassis.identity;

/// Who did something, and as what, for the record.
///
/// @param id   opaque id of the person, or the name of a service
/// @param role the role that permitted the act
/// @param org  the organisation that granted it
public record Actor(String id, Role role, Org org) {
    /// A caller acting under one of its grants.
    public static Actor of(Caller caller, Grant grant) {
        return new Actor(caller.id(), grant.role(), grant.org());
    }

    /// A service acting for itself, such as a scheduler.
    ///
    /// @param name its application name
    public static Actor service(String name) {
        return new Actor(name, Role.SERVICE, new Org(Org.Kind.SERVICE, name));
    }
}
