/// catalog-service: which reports the outside systems offer, what a district's agreement permits of them, and the
/// checked way to open one. Keeps addresses and parameters, never a report and never a figure. One package per feature:
/// `source` (who maintains a menu), `menu` (the tree as the source maintains it), `report` (a report and its typed
/// parameters), `reference` (the only thing a plan ever stores of a report), `coverage` (the local copy of what is
/// agreed), `launch` (opening), `neighbour` (questions with an entity tag), `district` (the entity master as far as location pickers need it).
@org.jspecify.annotations.NullMarked
package io.micip.catalog;
