package io.micip.audit.forwarding;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every collection of cursors does.
abstract class CursorsContract {
    private static final String LOG = "audit.micip.local/0123456789abcdef/log/0";

    abstract Cursors cursors();

    @Test
    void beginsAtNothing() {
        assertThat(cursors().sent("siem", LOG)).isZero();
    }

    @Test
    void movesFromWhereItStands() {
        var cursors = cursors();

        assertThat(cursors.advance("siem", LOG, 0, 7)).isTrue();
        assertThat(cursors.advance("siem", LOG, 7, 9)).isTrue();
        assertThat(cursors.sent("siem", LOG)).isEqualTo(9);
    }

    @Test
    void staysWhereItIsForWhoBelievesItElsewhere() {
        var cursors = cursors();
        cursors.advance("siem", LOG, 0, 7);

        assertThat(cursors.advance("siem", LOG, 0, 5)).isFalse();
        assertThat(cursors.advance("siem", LOG, 3, 9)).isFalse();
        assertThat(cursors.advance("siem", LOG + "1", 3, 9)).isFalse();
        assertThat(cursors.sent("siem", LOG)).isEqualTo(7);
    }

    @Test
    void keepsTargetsAndLogsApart() {
        var cursors = cursors();
        cursors.advance("siem", LOG, 0, 7);

        assertThat(cursors.sent("other", LOG)).isZero();
        assertThat(cursors.sent("siem", LOG.replace("0123", "3210"))).isZero();
    }
}
