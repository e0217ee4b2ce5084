package io.micip.catalog.health;

import java.net.URI;
import java.util.HashMap;
import java.util.Optional;

import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.uritemplate.ReportUrlTemplate;

/// The address at which a report is looked at: the widest place that the source knows, and whatever else it begins with.
/// No district has anything to do with it.
final class SampleAddress {
    private SampleAddress() {}

    /// Nothing where the report asks for a place, and its source knows none of that kind.
    static Optional<URI> of(Offered offered) {
        var report = offered.report();
        var values = new HashMap<String, String>();
        for (var parameter : report.parameters()) {
            var value = parameter.sample(offered.locations());
            if (value.isEmpty() && parameter.head().required()) {
                return Optional.empty();
            }
            value.ifPresent(sample -> values.put(parameter.name(), sample));
        }
        return ReportUrlTemplate.parse(report.template(), offered.source().origin())
                .flatMap(template -> template.address(values));
    }
}
