package org.leaderdesk.domain.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.lifetime.BgNbd;
import org.leaderdesk.domain.lifetime.GammaGamma;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Whom to win back first. */
class ChurnListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Optional<BgNbd> MODEL = Optional.of(new BgNbd(0.25, 4.4, 0.8, 2.4));
    private static final Optional<GammaGamma> SPENDING =
            Optional.of(new GammaGamma(6.25, 3.744, 1544));
    private static final ChurnList PLAIN = list(Optional.empty(), Optional.empty());

    private static ChurnList list(Optional<BgNbd> model, Optional<GammaGamma> spending) {
        return new ChurnList(SegmentRules.USUAL, TODAY, model, spending);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Sale sale(int daysAgo, long fen) {
        return new Sale(TODAY.minusDays(daysAgo), fen);
    }

    @Test
    void thePlainRule() {
        Map<UUID, List<Sale>> sales =
                Map.of(
                        id(1), List.of(sale(30, 4000), sale(119, 2000), sale(120, 9000)),
                        id(2), List.of(sale(15, 8000)),
                        id(3), List.of(sale(400, 3000)),
                        id(4), List.of(sale(0, 90_000)),
                        id(5), List.of());
        assertEquals(
                List.of(
                        new AtRisk(id(1), 0.5, 6000),
                        new AtRisk(id(3), 1, 3000),
                        new AtRisk(id(2), 0.25, 8000)),
                PLAIN.of(sales));
        assertEquals(3000, PLAIN.of(sales).getFirst().loss());
    }

    /** Once a week until three months ago, ¥50 each time. */
    @Test
    void byTheModel() {
        List<Sale> weekly = new ArrayList<>();
        for (int week = 0; week < 10; week++) {
            weekly.add(sale(90 + 7 * week, 5000));
        }
        AtRisk own = list(MODEL, Optional.empty()).of(Map.of(id(1), weekly)).getFirst();
        // 1 - 1 / (1 + 0.8 / 10.4 × (26.257 / 13.4) ^ 9.25)
        assertEquals(0.97485, own.gone(), 1e-5);
        // (0.25 + 9) / (4.4 + 21.857) a week, over 90 days.
        assertEquals(4.5294 * 5000, own.worth(), 20);
        assertEquals(Math.round(own.gone() * own.worth()), own.loss());

        AtRisk shrunk = list(MODEL, SPENDING).of(Map.of(id(1), weekly)).getFirst();
        assertEquals(own.gone(), shrunk.gone());
        assertTrue(shrunk.worth() < own.worth(), "everybody's mean is ¥35");
    }

    /** Who came once is there for certain, as far as this model knows. */
    @Test
    void whoCameOnceIsNoLossToTheModel() {
        assertEquals(List.of(), list(MODEL, SPENDING).of(Map.of(id(1), List.of(sale(300, 1)))));
    }

    @Test
    void onRandomBooksNothingIsUndefinedAndTheOrderOfRowsDoesNotMatter() {
        Random random = new Random(8);
        for (ChurnList list :
                List.of(PLAIN, list(MODEL, Optional.empty()), list(MODEL, SPENDING))) {
            for (int i = 0; i < 100; i++) {
                Map<UUID, List<Sale>> sales = new HashMap<>();
                for (int member = 0; member < 20; member++) {
                    sales.put(id(member), any(random));
                }
                List<AtRisk> risks = list.of(sales);
                for (int at = 0; at < risks.size(); at++) {
                    AtRisk risk = risks.get(at);
                    assertTrue(risk.gone() >= 0 && risk.gone() <= 1, risk::toString);
                    assertTrue(risk.worth() > 0 && risk.loss() > 0, risk::toString);
                    assertTrue(at == 0 || risk.loss() <= risks.get(at - 1).loss());
                }
                sales.replaceAll(
                        (member, each) -> {
                            List<Sale> shuffled = new ArrayList<>(each);
                            Collections.shuffle(shuffled, random);
                            return shuffled;
                        });
                assertEquals(risks, list.of(sales));
            }
        }
    }

    /** 0, 1, some or 5,000 orders, some after today, some with more paid back than paid. */
    private static List<Sale> any(Random random) {
        int many = List.of(0, 1, 8, random.nextInt(40) == 0 ? 5000 : 20).get(random.nextInt(4));
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            sales.add(sale(random.nextInt(500) - 20, random.nextInt(9000) - 3000L));
        }
        return sales;
    }
}
