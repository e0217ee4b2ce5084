/// The inventory of data elements: everything that a service stores, field by field, each with its kind and purpose. One
/// file for each service beside these classes; the page `docs/data-elements.md` is made from them, the architecture test
/// of every service holds its stored types to them, both ways.
///
/// What has no kind here cannot be stored: there is none for a report's page, for a figure of a report, or for a person's
/// name other than an official's. Source: MCL 380.1136 (inventory of data elements, with the purpose of each).
@NullMarked
package io.micip.inventory;

import org.jspecify.annotations.NullMarked;
