package io.micip.plan.dataset;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.Category;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.plan.dataset.DataSet.Words;
import io.micip.plan.report.ReportReference;
import io.micip.plan.report.ViewShape;

/// Data sets as districts make them, for tests.
final class DataSetFixtures {
    static final DistrictCode DEARBORN = new DistrictCode("82030");
    static final DistrictCode UTICA = new DistrictCode("50210");
    static final DistrictCode DETROIT = new DistrictCode("82015");
    static final Instant AUTUMN = Instant.parse("2026-10-05T14:00:00Z");

    private DataSetFixtures() {}

    static DataSet anAttendanceDataSet() {
        return anAttendanceDataSet(DEARBORN, AUTUMN);
    }

    static DataSet anAttendanceDataSet(DistrictCode district, Instant madeAt) {
        return DataSet.begin(district,
                new Words("Attendance", "Which groups miss school most, and when?", AreaOfInquiry.NON_ACADEMIC),
                madeAt);
    }

    static DataTile aTile(String id) {
        return aTile(id, new ViewShape(Category.ATTENDANCE, Grain.DISTRICT, new SchoolYear(2025)));
    }

    static DataTile aTile(String id, ViewShape shape) {
        return new DataTile(id, "Attendance", null, shape, anAttendanceReference(), AUTUMN);
    }

    /// A tile of the Michigan Data Hub.
    ///
    /// @param year closing year, or null for a view that names none
    static DataTile aHubTile(String id, @Nullable Integer year) {
        return new DataTile(id, "Chronic Absence", null,
                new ViewShape(Category.ATTENDANCE, Grain.DISTRICT, year == null ? null : new SchoolYear(year)),
                new ReportReference("data-hub.absence", "data-hub", "2026-10-01", Map.of()), AUTUMN);
    }

    static ReportReference anAttendanceReference() {
        return new ReportReference("attendance", "mi-school-data", "2026-10-01",
                Map.of("Common_Locations", "district:82030", "Common_SchoolYear", "2025"));
    }
}
