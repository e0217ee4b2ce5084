package io.micip.agreement.schedulea;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreement.schedulea.ScheduleARequest.LineRequest;
import io.micip.agreement.schedulea.ScheduleARequest.YearsRequest;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleALine;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ScheduleARequestTest {

    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final YearsRequest YEARS = new YearsRequest(2019, 2027);
    private static final LineRequest ATTENDANCE = new LineRequest("data-hub", "attendance", "district", YEARS);

    @Test
    void readsLinesInTheirOrder() {
        LineRequest growth = new LineRequest("data-hub", "growth", "building", YEARS);

        assertThat(request(List.of(growth, ATTENDANCE)).read(DEARBORN)).extracting(ScheduleALine::id)
                .containsExactly("data-hub.growth.building.2019-2027", "data-hub.attendance.district.2019-2027");
    }

    @Test
    void readsAnEmptyListAsSharingNothing() {
        assertThat(request(List.of()).read(DEARBORN)).isEmpty();
    }

    @Test
    void namesEveryFieldThatDoesNotFit() {
        ScheduleARequest request = request(Arrays.asList(ATTENDANCE, null, ATTENDANCE,
                new LineRequest("elsewhere", "shoes", "student", new YearsRequest(2027, 2019)),
                new LineRequest(null, null, null, null),
                new LineRequest("data-hub", "attendance", "district",
                        new YearsRequest(Integer.MIN_VALUE, Integer.MAX_VALUE))));

        assertThat(errors(request)).extracting(FieldError::pointer).containsExactly("/lines/1", "/lines/2",
                "/lines/3/source",
                "/lines/3/category", "/lines/3/grain", "/lines/3/schoolYears", "/lines/4/source", "/lines/4/category",
                "/lines/4/grain", "/lines/4/schoolYears", "/lines/5/schoolYears");
    }

    @Test
    void refusesNoListAndTooLongAList() {
        assertThat(errors(request(null))).extracting(FieldError::pointer).containsExactly("/lines");
        assertThat(errors(request(Collections.nCopies(501, ATTENDANCE)))).extracting(FieldError::pointer)
                .containsExactly("/lines");
    }

    @Test
    void refusesTheExportOfAnotherDistrict() {
        assertThat(errors(new ScheduleARequest("82015", 3, List.of(ATTENDANCE), null))).extracting(FieldError::pointer)
                .containsExactly("/district");
        assertThat(new ScheduleARequest("82030", 3, List.of(ATTENDANCE), null).read(DEARBORN)).hasSize(1);
    }

    private static ScheduleARequest request(List<LineRequest> lines) {
        return new ScheduleARequest(null, null, lines, null);
    }

    private static List<FieldError> errors(ScheduleARequest request) {
        return catchThrowableOfType(Refused.class, () -> request.read(DEARBORN)).refusal().errors();
    }
}
