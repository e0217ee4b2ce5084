package io.micip.agreement.evidence;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.agreement.agreement.MuchChanged;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.chassis.outbox.Versioned;
import io.micip.documents.PrintedPage;

import static org.assertj.core.api.Assertions.assertThat;

class RecordSchedulesTest {

    @Test
    void printsLineForLineWhatWasSignedAndWhatIsInForce() {
        assertThat(headings(pageAfter(3))).containsExactly("Schedule A, version 1", "Schedule A, version 4 (in force)",
                "Other versions of Schedule A");
    }

    @Test
    void printsTheOthersAsARowEach() {
        String page = pageAfter(3);

        assertThat(rowsOfOthers(page)).containsExactly("2", "3");
        assertThat(page).contains("The record as JSON has every line of them.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, AgreementHistory.MOST_EPOCHS - 1})
    void staysAsLongHoweverOftenItWasChanged(int changes) {
        String page = pageAfter(changes);

        assertThat(rowsOfOthers(page)).hasSize(RecordSchedules.MOST_ROWS).endsWith(String.valueOf(changes));
        assertThat(page).contains("and " + (changes - 1 - RecordSchedules.MOST_ROWS) + " more from before version "
                + (changes + 1 - RecordSchedules.MOST_ROWS));
        assertThat(page).hasSizeLessThan(40_000);
    }

    @Test
    void hasNoListOfOthersWhereThereAreNone() {
        assertThat(headings(pageOf(RecordFixtures.record()))).containsExactly("Schedule A, version 1",
                "Schedule A, version 2 (in force)");
    }

    private static String pageAfter(int changes) {
        return pageOf(AgreementRecord.of(
                new Versioned<>("82030", changes + 4L, MuchChanged.times(changes).after(), RecordFixtures.CHANGED),
                RecordFixtures::wordsOf));
    }

    private static String pageOf(AgreementRecord record) {
        PrintedPage page = new PrintedPage("Schedules");
        new RecordSchedules(record.content()).on(page);
        return page.xhtml();
    }

    private static List<String> headings(String page) {
        return Pattern.compile("<h2>(.*?)</h2>").matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static List<String> rowsOfOthers(String page) {
        String table = page.substring(page.indexOf("Other versions of Schedule A"));
        return Pattern.compile("<tr><td>(\\d+)</td>").matcher(table).results().map(found -> found.group(1)).toList();
    }
}
