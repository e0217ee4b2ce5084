package io.micip.plan.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The templates that come with the platform, in the order to show them. Those of one category stand together.
@Component
class DataSetTemplates {
    private static final String FILE = "/templates/data-set-templates.json";

    private final List<DataSetTemplate> all;

    DataSetTemplates() {
        try (var file = DataSetTemplates.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            all = List.copyOf(new JsonMapper().readValue(file, new TypeReference<List<DataSetTemplate>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DataSetTemplate> all() {
        return all;
    }

    Optional<DataSetTemplate> find(String id) {
        return all.stream().filter(template -> template.id().equals(id)).findFirst();
    }
}
