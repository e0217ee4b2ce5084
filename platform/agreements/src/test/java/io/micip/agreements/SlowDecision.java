package io.micip.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.micip.agreements.AgreementStory.Question;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;

import static io.micip.agreements.AgreementStatus.ACTIVE;
import static io.micip.agreements.AgreementStatus.EXPIRED;
import static io.micip.agreements.AgreementStatus.REVOKED;

/// The rule as it reads in the documents, one reason after the other: slow, and right at a glance. It counts days on
/// Detroit's calendar where the compiled decision compares instants, and reads line by line where that reads tables.
final class SlowDecision {

    private final AgreementStory story;
    private final Question question;
    private final LocalDate day;

    private SlowDecision(AgreementStory story, Question question) {
        this.story = story;
        this.question = question;
        this.day = LocalDate.ofInstant(question.at(), AgreementStory.DETROIT);
    }

    static Decision of(AgreementStory story, Question question) {
        SlowDecision slow = new SlowDecision(story, question);
        for (DenialReason reason : DenialReason.values()) {
            if (slow.applies(reason)) {
                return new Deny(AgreementStory.VERSION, reason);
            }
        }
        return new Permit(AgreementStory.VERSION, slow.isPublic() ? null : slow.covering().getFirst());
    }

    private boolean applies(DenialReason reason) {
        return switch (reason) {
            case COVERAGE_UNKNOWN -> false;
            case NO_AGREEMENT -> !Set.of(ACTIVE, EXPIRED, REVOKED).contains(story.status())
                    || story.status() != REVOKED && story.firstDay() == null;
            case REVOKED -> story.status() == REVOKED;
            case NOT_YET_EFFECTIVE -> !isOverOnEveryDay()
                    && (day.isBefore(story.firstDay()) || isOver() && isBeforeRenewal());
            case EXPIRED -> isOverOnEveryDay() || isOver() && !isBeforeRenewal() && !isInRenewal();
            case SUSPENDED_BY_DISTRICT -> story.suspensions().contains(Suspender.DISTRICT);
            case SUSPENDED_BY_STATE -> story.suspensions().contains(Suspender.STATE);
            case SUSPENDED_BY_PLATFORM -> story.suspensions().contains(Suspender.PLATFORM);
            case CATEGORY_NOT_LISTED -> !isPublic() && ofCategory().isEmpty();
            case GRAIN_NOT_LISTED -> !isPublic() && ofGrain().isEmpty();
            case YEAR_NOT_LISTED -> !isPublic() && covering().isEmpty();
        };
    }

    private boolean isOverOnEveryDay() {
        return story.status() == EXPIRED && story.lastDay() == null && story.renewal() == null;
    }

    private boolean isOver() {
        return story.lastDay() != null && day.isAfter(story.lastDay())
                || story.renewal() != null && !isBeforeRenewal();
    }

    private boolean isBeforeRenewal() {
        return story.renewal() != null && day.isBefore(story.renewal().firstDay());
    }

    private boolean isInRenewal() {
        return story.renewal() != null && !isBeforeRenewal()
                && (story.renewal().lastDay() == null || !day.isAfter(story.renewal().lastDay()));
    }

    private boolean isPublic() {
        return question.source().value().equals("mi-school-data");
    }

    private List<ScheduleALine> ofCategory() {
        return story.lines().stream().filter(line -> line.source().equals(question.source()))
                .filter(line -> line.category() == question.category()).toList();
    }

    private List<ScheduleALine> ofGrain() {
        return ofCategory().stream().filter(line -> line.grain() == question.grain()).toList();
    }

    private List<ScheduleALine> covering() {
        return ofGrain().stream().filter(line -> question.year() != null && line.years().contains(question.year()))
                .toList();
    }
}
