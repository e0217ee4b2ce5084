package io.micip.system.acts;

import java.io.IOException;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;

/// A planner's work on data sets.
public final class Plans {
    private static final String QUESTION = "In which grades do students of our district miss most days?";

    private final FrontEnd planner;
    private final District district;

    /// @param planner  signed in
    /// @param district that the data sets are of
    public Plans(FrontEnd planner, District district) {
        this.planner = planner;
        this.district = district;
    }

    /// Makes a data set.
    public Answer make(String title) throws IOException, InterruptedException {
        return make(title, Trace.begin().id(), Trace.begin());
    }

    /// Makes a data set; the same key again makes no second one.
    public Answer make(String title, String key, Trace trace) throws IOException, InterruptedException {
        return planner.send("POST", "/api/v1/data-sets",
                Json.object("district", district.code(), "title", title, "guidingQuestion", QUESTION),
                "Idempotency-Key", key, "traceparent", trace.parent());
    }

    /// Adds a data tile to a data set in the version that was read.
    public Answer addTile(Answer dataSet, Reference reference) throws IOException, InterruptedException {
        return addTile(dataSet, reference, Trace.begin().id(), Trace.begin());
    }

    /// Adds a data tile; the same key again adds no second one.
    public Answer addTile(Answer dataSet, Reference reference, String key, Trace trace)
            throws IOException, InterruptedException {
        return planner.send("POST", "/api/v1/data-sets/" + dataSet.at("/id") + "/tiles", Json.text(reference),
                "If-Match", dataSet.header("ETag"), "Idempotency-Key", key, "traceparent", trace.parent());
    }

    /// Reads a data set.
    public Answer read(String id) throws IOException, InterruptedException {
        return planner.get("/api/v1/data-sets/" + id);
    }
}
