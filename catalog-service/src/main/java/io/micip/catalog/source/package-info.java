/// The outside systems whose menus the catalogue shows: who they are, the exact origins their reports live at, and what
/// covers them. Registered by the operator's settings; a source never registers itself.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.source;
