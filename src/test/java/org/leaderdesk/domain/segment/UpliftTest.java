package org.leaderdesk.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What writing changed, and how sure that is. */
class UpliftTest {

    @Test
    void theIntervalIsNewcombes() {
        // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, 56/70 against 48/80: method
        // 10 gives 0.0524 to 0.3339.
        Uplift uplift = new Uplift(70, 56, 80, 48);
        assertThat(uplift.difference()).isCloseTo(0.2, within(1e-9));
        assertThat(uplift.low()).isCloseTo(0.0524, within(1e-4));
        assertThat(uplift.high()).isCloseTo(0.3339, within(1e-4));
    }

    @Test
    void belowFourHundredOrWithNobodyLeftOutNothingIsShown() {
        assertThat(new Uplift(360, 40, 39, 1).isShown()).isFalse();
        assertThat(new Uplift(360, 40, 40, 1).isShown()).isTrue();
        assertThat(new Uplift(500, 40, 0, 0).isShown()).isFalse();
        assertThat(Uplift.NONE.isShown()).isFalse();
        assertThat(Uplift.NONE.low()).isEqualTo(-Math.hypot(0, 1));
    }

    @Test
    void moreCannotHaveOrderedThanWereThere() {
        assertThatThrownBy(() -> new Uplift(1, 2, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDifferenceLiesInItsInterval() {
        for (int wrote = 0; wrote <= 30; wrote += 3) {
            for (int heldOut = 0; heldOut <= 12; heldOut += 3) {
                for (int part = 0; part <= Math.max(wrote, heldOut); part++) {
                    check(
                            new Uplift(
                                    wrote,
                                    Math.min(wrote, part),
                                    heldOut,
                                    Math.min(heldOut, part / 2)));
                }
            }
        }
    }

    private static void check(Uplift uplift) {
        assertThat(uplift.low()).isLessThanOrEqualTo(uplift.difference() + 1e-12);
        assertThat(uplift.high()).isGreaterThanOrEqualTo(uplift.difference() - 1e-12);
        assertThat(uplift.figures()).hasSize(7).noneMatch(each -> each.equals("NaN"));
    }
}
