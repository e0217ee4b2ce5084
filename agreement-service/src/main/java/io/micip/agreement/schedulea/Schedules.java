package io.micip.agreement.schedulea;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.district.District;
import io.micip.agreements.ScheduleA;
import io.micip.chassis.problem.CommonProblems;

/// The versions of Schedule A that a district has and had.
@Component
class Schedules {

    private final Agreements agreements;

    Schedules(Agreements agreements) {
        this.agreements = agreements;
    }

    Kept of(District district) {
        return agreements.find(district.code())
                .map(agreement -> new Kept(agreement.version(), Stream.concat(Stream.of(ScheduleA.NOTHING),
                        agreement.state().schedules().stream()).toList()))
                .orElse(new Kept(0, List.of(ScheduleA.NOTHING)));
    }

    /// What is kept of one district.
    ///
    /// @param agreementVersion of the agreement that holds them
    /// @param versions oldest first, beginning with the empty one before the first
    record Kept(long agreementVersion, List<ScheduleA> versions) {

        ScheduleA inForce() {
            return versions.getLast();
        }

        /// @throws io.micip.chassis.problem.Refused `unknown`
        ScheduleA version(int version) {
            return versions.stream().filter(schedule -> schedule.version() == version).findFirst()
                    .orElseThrow(CommonProblems::unknown);
        }
    }
}
