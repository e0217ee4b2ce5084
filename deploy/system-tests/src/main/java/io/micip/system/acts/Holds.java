package io.micip.system.acts;

import java.io.IOException;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;
import io.micip.system.running.RunningPlatform;

/// The holds that stop the showing of a district's data: the district, the state and the platform's operators each set and
/// lift their own.
public final class Holds {
    private final FrontEnd signer;
    private final FrontEnd state;
    private final FrontEnd operator;
    private final String agreement;

    /// Who may hold.
    public enum Side {
        /// Its signer.
        DISTRICT("district"),
        /// The Department's signer.
        STATE("state"),
        /// An operator.
        PLATFORM("platform");

        private final String code;

        Side(String code) {
            this.code = code;
        }

        /// The word in paths and answers.
        public String code() {
            return code;
        }
    }

    /// @param district whose agreement is held
    public Holds(RunningPlatform platform, District district) {
        this.signer = platform.as(district.signer());
        this.state = platform.as("signer.state");
        this.operator = platform.as("operator");
        this.agreement = "/api/v1/districts/" + district.code() + "/agreement";
    }

    /// A side holds.
    public Answer set(Side by, String reason) throws IOException, InterruptedException {
        return of(by).change("PUT", hold(by), Json.object("reason", reason), of(by).get(agreement));
    }

    /// A side lifts its own hold.
    public Answer lift(Side by) throws IOException, InterruptedException {
        return lift(by, by);
    }

    /// Somebody tries to lift a hold, own or not.
    ///
    /// @param hold whose hold
    /// @param by   who lifts
    public Answer lift(Side hold, Side by) throws IOException, InterruptedException {
        return of(by).change("DELETE", hold(hold), null, of(by).get(agreement));
    }

    private FrontEnd of(Side side) {
        return switch (side) {
            case DISTRICT -> signer;
            case STATE -> state;
            case PLATFORM -> operator;
        };
    }

    private String hold(Side of) {
        return agreement + "/suspensions/" + of.code();
    }
}
