/// Ready-made data sets by category: a guiding question with prompts, and the reports that help to answer it. Applied in one
/// step; what the district's agreement does not cover is left out and named.
///
/// Source: domain facts 2.2 (data set templates of the real platform).
@org.jspecify.annotations.NullMarked
package io.micip.plan.template;
