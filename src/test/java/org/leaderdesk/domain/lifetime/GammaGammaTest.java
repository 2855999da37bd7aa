package org.leaderdesk.domain.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.lifetime.Fit.Because;
import org.leaderdesk.domain.lifetime.Fit.NoModel;
import org.leaderdesk.fixture.Cdnow;

import java.util.Collections;
import java.util.List;

/** What purchases are worth: the published results. */
class GammaGammaTest {

    /** Of those who came again, the mean of what they spent when they did, in dollars. */
    private static List<Spend> repeaters() {
        return Cdnow.customers().stream()
                .map(days -> days.subMap(days.firstKey(), false, Cdnow.CALIBRATED, true).values())
                .filter(spends -> !spends.isEmpty())
                .map(
                        spends ->
                                new Spend(
                                        spends.size(),
                                        spends.stream()
                                                .mapToDouble(Double::doubleValue)
                                                .average()
                                                .orElseThrow()))
                .toList();
    }

    @Test
    void thePublishedParametersAreFound() {
        List<Spend> customers = repeaters();
        assertEquals(946, customers.size());
        GammaGamma model = GammaGamma.fit(customers).found().orElseThrow();
        assertEquals(-4055.918, model.logLikelihood(customers), 0.01);
        assertEquals(6.25, model.p(), 0.01);
        assertEquals(3.744, model.q(), 0.01);
        assertEquals(15.44, model.gamma(), 0.01);
    }

    /** Fen instead of yuan change the scale and nothing else. */
    @Test
    void theUnitDoesNotMatter() {
        List<Spend> cents =
                repeaters().stream()
                        .map(each -> new Spend(each.purchases(), 100 * each.average()))
                        .toList();
        GammaGamma found = GammaGamma.fit(cents).found().orElseThrow();
        assertEquals(6.25, found.p(), 0.01);
        assertEquals(1544, found.gamma(), 1);
    }

    @Test
    void theMoreIsKnownOfACustomerTheLessEverybodyCounts() {
        GammaGamma model = new GammaGamma(6.25, 3.744, 15.44);
        double everybody = model.expected();
        assertEquals(35.2, everybody, 0.1);
        double once = model.expected(new Spend(1, 100));
        double often = model.expected(new Spend(1000, 100));
        assertTrue(everybody < once && once < often && often < 100);
    }

    @Test
    void fewOrEqualSpendsHaveNoModel() {
        assertEquals(new NoModel<>(Because.TOO_FEW_CUSTOMERS), GammaGamma.fit(List.of()));
        assertEquals(
                new NoModel<>(Because.RAN_AWAY),
                GammaGamma.fit(Collections.nCopies(200, new Spend(5, 2990))));
    }
}
