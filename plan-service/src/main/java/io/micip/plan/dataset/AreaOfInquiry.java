package io.micip.plan.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a data set inquires into, in the words of MICIP's data stories.
enum AreaOfInquiry {
    /// Learning and its results.
    @JsonProperty("academic")
    ACADEMIC,
    /// The whole child: attendance, health, climate and the like.
    @JsonProperty("non-academic")
    NON_ACADEMIC,
    /// How the district itself works: leadership, staffing, support systems.
    @JsonProperty("systems")
    SYSTEMS
}
