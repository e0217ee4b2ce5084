package io.micip.audit.nonexistence;

import org.junit.jupiter.api.Test;

import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;

import static io.micip.audit.nonexistence.SearchFixtures.AT;
import static io.micip.audit.nonexistence.SearchFixtures.halfway;
import static io.micip.audit.nonexistence.SearchFixtures.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every keeper of the work on searches does.
abstract class SearchJobsContract {
    private static final SearchJob BEGUN = SearchJob.begun("s1", "one", AT.plusSeconds(30), halfway());

    abstract SearchJobs jobs();

    @Test
    void keepsTheWorkWhole() {
        var jobs = jobs();
        var first = jobs.insert("r1", BEGUN);

        assertThat(jobs.find("r1")).get().extracting(Versioned::state).isEqualTo(BEGUN);
        jobs.change(first, BEGUN.whole(result(), halfway(), AT));
        assertThat(jobs.find("r1")).get().extracting(Versioned::state).isEqualTo(BEGUN.whole(result(), halfway(), AT));
        assertThat(jobs.find("r2")).isEmpty();
    }

    @Test
    void givesASubjectToTheFirstAlone() {
        var jobs = jobs();
        jobs.insert("r1", BEGUN);

        assertThatThrownBy(() -> jobs.insert("r1", BEGUN)).isInstanceOf(Refused.class);
    }

    @Test
    void takesNothingFromWhomItWasTakenFrom() {
        var jobs = jobs();
        var first = jobs.insert("r1", BEGUN);
        jobs.change(first, BEGUN.takenBy("two", AT.plusSeconds(60)));

        assertThatThrownBy(() -> jobs.change(first, BEGUN)).isInstanceOf(Refused.class);
        assertThat(jobs.find("r1")).get().extracting(one -> one.state().holder()).isEqualTo("two");
    }
}
