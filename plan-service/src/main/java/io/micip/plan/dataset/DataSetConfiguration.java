package io.micip.plan.dataset;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.Refusals;
import io.micip.plan.report.ReportChecks;

/// Hands the making of data sets the record of refusals.
@Configuration(proxyBeanMethods = false)
class DataSetConfiguration {

    @Bean
    DataSetFilling dataSetFilling(DataSets dataSets, DataSetAccess access, ReportChecks reports, Refusals refusals,
            Ids ids, Clock clock) {
        return new DataSetFilling(dataSets, access, reports, refusals::record, ids, clock);
    }
}
