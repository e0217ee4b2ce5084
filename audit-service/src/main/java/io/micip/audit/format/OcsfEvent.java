package io.micip.audit.format;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.micip.audit.record.AuditRecord;

/// A record as an event of the class API Activity, so that security tools know who did what without a parser of ours.
/// Which activity of the class a type is, is not told (99, Other): the operation has the type's name.
///
/// Source: Open Cybersecurity Schema Framework 1.5.0, class 6003.
@JsonInclude(JsonInclude.Include.NON_NULL)
record OcsfEvent(@JsonProperty("category_uid") int category, @JsonProperty("class_uid") int ofClass,
        @JsonProperty("activity_id") int activity, @JsonProperty("activity_name") @Nullable String activityName,
        @JsonProperty("type_uid") int type, @JsonProperty("severity_id") int severity, long time,
        @JsonProperty("status_id") int status, @JsonProperty("status_detail") @Nullable String statusDetail,
        Metadata metadata, Actor actor, Api api, @JsonProperty("src_endpoint") Endpoint from, List<Resource> resources,
        Unmapped unmapped) {
    private static final int APPLICATION_ACTIVITY = 6;
    private static final int API_ACTIVITY = 6003;
    private static final int OTHER = 99;
    private static final int INFORMATIONAL = 1;
    private static final int LOW = 2;
    private static final Product PRODUCT = new Product("MICIP", "Michigan Department of Education");

    /// Whose event it is, and where it stands.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Metadata(String version, Product product, @Nullable String uid, @JsonProperty("log_name") String log,
            long sequence, @JsonProperty("correlation_uid") @Nullable String correlation) {}

    /// What made it.
    record Product(String name, @JsonProperty("vendor_name") String vendor) {}

    /// Who did it.
    record Actor(User user) {}

    /// An opaque account, in the role and for the organisation that permitted it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record User(@Nullable String uid, List<Group> groups, Organization org) {}

    /// A role.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(@Nullable String name) {}

    /// As `district:82030`.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Organization(@Nullable String uid) {}

    /// What was done, and at which service.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Api(@Nullable String operation, Service service) {}

    /// A service of the platform.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(@Nullable String name) {}

    /// Nobody's address is kept, so this is the service that told it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Endpoint(@Nullable String name) {}

    /// What it was done to.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resource(@Nullable String uid) {}

    /// What the schema has no word for.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unmapped(@Nullable String district, @Nullable Long agreementVersion, @Nullable String causationId,
            JsonNode data) {}

    static OcsfEvent of(AuditRecord of) {
        var view = RecordView.of(of);
        var outcome = view.outcome();
        boolean well = "success".equals(outcome);
        return new OcsfEvent(APPLICATION_ACTIVITY, API_ACTIVITY, OTHER, view.type(), API_ACTIVITY * 100 + OTHER,
                well ? INFORMATIONAL : LOW, of.time().toEpochMilli(), well ? 1 : 2, detail(view),
                new Metadata("1.5.0", PRODUCT, view.id(), Integer.toString(view.log()), view.index(),
                        view.correlationId()),
                new Actor(new User(view.actor().id(), List.of(new Group(view.actor().role())),
                        new Organization(view.actor().organisation()))),
                new Api(view.type(), new Service(view.source())), new Endpoint(view.source()),
                List.of(new Resource(view.subject())),
                new Unmapped(view.district(), view.agreementVersion(), view.causationId(), view.data()));
    }

    private static @Nullable String detail(RecordView view) {
        return view.reason() == null ? view.outcome() : view.outcome() + ": " + view.reason();
    }
}
