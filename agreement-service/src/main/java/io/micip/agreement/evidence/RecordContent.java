package io.micip.agreement.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.agreementtext.AgreementText;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.Amendment;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Extension;
import io.micip.agreements.ScheduleA;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Versioned;

/// Writes a version of an agreement as record format 1. What is absent is left out; lists are there, empty or not.
final class RecordContent {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordContent() {}

    static ObjectNode of(Versioned<DistrictAgreement> agreement, Function<TextIdentity, AgreementText> texts) {
        DistrictAgreement state = agreement.state();
        ObjectNode record = NODES.objectNode().put("format", AgreementRecord.FORMAT)
                .put("district", state.district().value()).put("version", agreement.version())
                .put("changedAt", agreement.changedAt().toString())
                .put("status", state.status(agreement.changedAt()).code());
        record.set("offered", of(state.offered()));
        if (state.current() != null) {
            record.set("current", of(state.current()));
        }
        if (state.renewal() != null) {
            record.set("renewal", of(state.renewal()));
        }
        record.set("past", list(state.past(), RecordContent::of));
        record.set("signatures", list(state.signatures(), RecordContent::of));
        if (!state.amendments().isEmpty()) {
            record.set("amendments", list(state.amendments(), RecordContent::of));
        }
        record.set("administrators", list(state.administrators(), RecordContent::of));
        record.set("suspensions", list(state.suspensions(), RecordContent::of));
        record.set("scheduleA", schedules(state));
        record.set("texts", list(textsOf(state), text -> of(texts.apply(text))));
        return record;
    }

    private static ObjectNode of(Agreement agreement) {
        ObjectNode term = NODES.objectNode().put("status", agreement.phase().status().code())
                .put("effectiveFrom", agreement.term().firstDay().toString())
                .put("from", agreement.term().from().toString());
        agreement.term().lastDay().map(LocalDate::toString).ifPresent(last -> term.put("effectiveUntil", last)
                .put("until", String.valueOf(agreement.term().until())));
        term.set("text", of(agreement.text()));
        Agreement.Revocation revocation = agreement.revocation();
        if (revocation != null) {
            ObjectNode end = term.putObject("revocation").put("at", revocation.at().toString())
                    .put("reasonCode", revocation.reason().code());
            if (revocation.by() != null) {
                end.set("by", of(revocation.by()));
            }
        }
        term.set("extensions", list(agreement.extensions(), RecordContent::of));
        term.set("notices", list(agreement.notices(), RecordContent::of));
        return term;
    }

    private static ObjectNode of(Extension extension) {
        ObjectNode node = NODES.objectNode().put("lastDay", extension.lastDay().toString());
        node.set("asked", of(extension.asked()));
        Extension.Answer answer = extension.answer();
        if (answer != null) {
            ObjectNode answered = node.putObject("answer").put("granted", answer instanceof Extension.Granted);
            if (answer instanceof Extension.Declined declined) {
                answered.put("reasonCode", declined.reason().code());
            }
            answered.set("by", of(answer.by()));
        }
        return node;
    }

    private static ObjectNode of(ExpiryNotice notice) {
        return NODES.objectNode().put("daysBefore", notice.daysBefore()).put("lastDay", notice.lastDay().toString())
                .put("at", notice.at().toString());
    }

    private static ObjectNode of(Signature signature) {
        ObjectNode node = NODES.objectNode().put("side", word(signature.by()))
                .put("at", signature.at().toString()).put("method", word(signature.method()));
        node.set("official", of(signature.official()));
        node.set("signer", of(signature.actor()));
        node.set("text", of(signature.text()));
        node.set("scheduleA", of(signature.scheduleA()));
        return node;
    }

    private static ObjectNode of(Administrator administrator) {
        ObjectNode node = NODES.objectNode().put("accountId", administrator.accountId())
                .put("at", administrator.at().toString());
        node.set("official", of(administrator.official()));
        node.set("namedBy", of(administrator.namedBy()));
        return node;
    }

    private static ObjectNode of(Suspension suspension) {
        ObjectNode node = NODES.objectNode().put("by", suspension.by().code())
                .put("since", suspension.since().toString());
        if (suspension.reason() != null) {
            node.put("reason", suspension.reason());
        }
        if (suspension.act() != null) {
            node.set("set", of(suspension.act()));
        }
        return node;
    }

    private static ObjectNode of(Act act) {
        ObjectNode node = NODES.objectNode().put("at", act.at().toString()).put("method", word(act.method()));
        if (act.official() != null) {
            node.set("official", of(act.official()));
        }
        node.set("signer", of(act.actor()));
        return node;
    }

    private static ObjectNode of(Amendment amendment) {
        ObjectNode node = of(amendment.by()).put("side", "district");
        node.set("text", of(amendment.text()));
        node.set("scheduleA", of(amendment.scheduleA()));
        return node;
    }

    private static ObjectNode of(ScheduleAIdentity scheduleA) {
        return NODES.objectNode().put("version", scheduleA.version()).put("sha256", scheduleA.sha256());
    }

    private static ObjectNode of(OfficialName official) {
        return NODES.objectNode().put("name", official.name()).put("title", official.title());
    }

    private static ObjectNode of(Actor actor) {
        return NODES.objectNode().put("id", actor.id()).put("role", actor.role().code())
                .put("organisation", actor.org().toString());
    }

    private static ObjectNode of(TextIdentity text) {
        return NODES.objectNode().put("version", text.version()).put("sha256", text.sha256());
    }

    private static ObjectNode of(AgreementText text) {
        return of(text.identity()).put("title", text.title()).put("body", text.body())
                .put("offeredAt", text.offeredAt().toString());
    }

    /// Every version that a signature names, and the one in force.
    private static ObjectNode schedules(DistrictAgreement state) {
        Set<Integer> named = Stream.concat(signaturesOf(state).map(Signature::scheduleA),
                state.amendments().stream().map(Amendment::scheduleA)).map(ScheduleAIdentity::version)
                .collect(Collectors.toSet());
        ObjectNode node = NODES.objectNode().put("inForce", state.scheduleA().version());
        node.set("versions",
                list(Stream.concat(Stream.of(ScheduleA.NOTHING), state.schedules().stream())
                        .filter(one -> named.contains(one.version()) || one.equals(state.scheduleA())).toList(),
                        RecordContent::of));
        return node;
    }

    private static ObjectNode of(ScheduleA schedule) {
        ObjectNode node = NODES.objectNode().put("sha256", ScheduleAIdentity.of(schedule).sha256());
        node.set("content", ScheduleAIdentity.contentOf(schedule));
        return node;
    }

    private static List<TextIdentity> textsOf(DistrictAgreement state) {
        return Stream.concat(Stream.of(state.offered()), Stream.concat(
                agreementsOf(state).map(Agreement::text), Stream.concat(signaturesOf(state).map(Signature::text),
                        state.amendments().stream().map(Amendment::text))))
                .distinct()
                .sorted(Comparator.comparingInt(TextIdentity::version)).toList();
    }

    private static Stream<Agreement> agreementsOf(DistrictAgreement state) {
        return Stream.concat(state.past().stream(),
                Stream.concat(Stream.ofNullable(state.current()), Stream.ofNullable(state.renewal())));
    }

    private static Stream<Signature> signaturesOf(DistrictAgreement state) {
        return Stream.concat(state.signatures().stream(),
                agreementsOf(state).flatMap(agreement -> agreement.extensions().stream())
                        .flatMap(extension -> Stream.concat(Stream.of(extension.asked()),
                                Stream.ofNullable(extension.answer()).map(Extension.Answer::by))));
    }

    private static <T> ArrayNode list(List<T> things, Function<T, ObjectNode> write) {
        ArrayNode list = NODES.arrayNode();
        things.forEach(thing -> list.add(write.apply(thing)));
        return list;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
