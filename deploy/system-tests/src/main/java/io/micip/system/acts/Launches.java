package io.micip.system.acts;

import java.io.IOException;
import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;
import io.micip.system.running.RunningPlatform;

/// Opening of reports: asking for a launch, then coming for it.
public final class Launches {
    private final FrontEnd planner;
    private final Stranger frame;
    private final District district;

    /// @param planner  signed in
    /// @param district whose data are shown
    public Launches(RunningPlatform platform, FrontEnd planner, District district) {
        this.planner = planner;
        this.frame = new Stranger(platform.gateway());
        this.district = district;
    }

    /// Asks for a launch.
    public Answer ask(Reference reference) throws IOException, InterruptedException {
        return ask(reference, null, Trace.begin());
    }

    /// Asks for a launch of a tile.
    ///
    /// @param tile the tile's id, or what is to stand for it on record
    public Answer ask(Reference reference, @Nullable String tile, Trace trace)
            throws IOException, InterruptedException {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("district", district.code());
        wish.put("reference", reference);
        if (tile != null) {
            wish.put("tileId", tile);
        }
        return planner.send("POST", "/api/v1/launches", Json.text(wish), "traceparent", trace.parent());
    }

    /// Comes for a launch as a frame of a statewide front end does, with nothing but its id: 303 to the source.
    ///
    /// @param launch the answer to asking
    public Answer open(Answer launch) throws IOException, InterruptedException {
        return open(launch, Trace.begin());
    }

    /// Comes for a launch in a trace of the caller's.
    public Answer open(Answer launch, Trace trace) throws IOException, InterruptedException {
        return frame.send("GET", launch.at("/href"), null, "Accept", "application/json", "traceparent",
                trace.parent());
    }
}
