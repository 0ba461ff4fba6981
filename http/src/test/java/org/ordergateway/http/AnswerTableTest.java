package org.ordergateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ordergateway.failure.Effect;
import org.ordergateway.failure.OrderFailure.Kind;

class AnswerTableTest {

    @Test
    void aCodeWinsOverAStatusAndAStatusOverARange() {
        AnswerTable table = AnswerTable.ofHttp()
                .code("x", Kind.CONFLICT, "page")
                .statusAndCode(404, "x", Kind.THROTTLED, "page")
                .status(418, Kind.FORBIDDEN, "page");
        assertThat(table.rowFor(404, "X").kind()).isEqualTo(Kind.THROTTLED);
        assertThat(table.rowFor(500, "x").kind()).isEqualTo(Kind.CONFLICT);
        assertThat(table.rowFor(418, "y").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(table.rowFor(419, null).kind()).isEqualTo(Kind.REJECTED);
        assertThat(table.rowFor(-1, null).kind()).isEqualTo(Kind.IN_DOUBT);
    }

    @Test
    void aLaterRowReplacesAnEarlierOneOfTheSameMeaning() {
        AnswerTable table = AnswerTable.ofHttp().status(404, Kind.REJECTED, "page");
        assertThat(table.rowFor(404, null).kind()).isEqualTo(Kind.REJECTED);
        assertThat(table.rows()).hasSameSizeAs(AnswerTable.ofHttp().rows());
    }

    @Test
    void anUnavailableVendorMayHaveActedUnlessThePageSaysOtherwise() {
        AnswerTable table = AnswerTable.ofHttp()
                .with(new AnswerRow(461, 461, null, Kind.UNAVAILABLE, Effect.NONE, "page: nothing was done"));
        assertThat(table.rowFor(503, null).effectFor(true)).isEqualTo(Effect.UNKNOWN);
        assertThat(table.rowFor(503, null).effectFor(false)).isEqualTo(Effect.NONE);
        assertThat(table.rowFor(461, null).effectFor(true)).isEqualTo(Effect.NONE);
    }

    @Test
    void aKindThatIsNoAnswerIsRefused() {
        AnswerTable table = AnswerTable.ofHttp();
        assertThatThrownBy(() -> table.status(400, Kind.INVALID, "no")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.statuses(500, 400, Kind.REJECTED, "no"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePageShowsEveryRowInTheOrderInWhichTheyWin() {
        String page = AnswerTable.ofHttp().code("a|b", Kind.CONFLICT, "page").toMarkdown();
        assertThat(page)
                .contains("| any | `a\\|b` | conflict | none | none | page |")
                .contains("| 500-599 |  | in doubt | unknown | none (unavailable) |")
                .contains("| any other |  | in doubt |");
        assertThat(page.lines().count())
                .isEqualTo(2 + AnswerTable.ofHttp().rows().size() + 1);
    }
}
