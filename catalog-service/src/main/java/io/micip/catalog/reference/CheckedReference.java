package io.micip.catalog.reference;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.catalog.menu.CatalogueEntry.Offered;

/// A reference that passed all checks, with what the decision about its coverage needs to know.
///
/// @param grain   what the chosen place shows; for the whole state the coarsest grain the report has
/// @param year    the school year shown, or null where the report names none
/// @param address where the report lies, made from its template and the values
public record CheckedReference(Reference reference, Offered offered, Grain grain, @Nullable SchoolYear year,
        URI address) {}
