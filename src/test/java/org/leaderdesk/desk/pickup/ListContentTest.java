package org.leaderdesk.desk.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** By what a book knows, years and versions of the program later, that a list is on paper. */
class ListContentTest {

    private static final UUID ORDER = new UUID(1, 2);
    private static final UUID VARIANT = new UUID(3, 4);
    private static final Arrival ARRIVAL = new Arrival(VARIANT, 1, 20, 2, "压坏", "B-77");

    private static BagLine line(int place, Optional<BagLine.RefundInDoubt> refund) {
        return new BagLine(
                ORDER,
                place,
                "17",
                "周末团",
                VARIANT,
                "蓝莓",
                "125g",
                "水果",
                TemperatureZone.CHILLED,
                false,
                3,
                place == 0 ? Optional.empty() : Optional.of(PersonalText.of("黎先生")),
                "东门",
                Optional.empty(),
                Optional.of("果园"),
                Optional.of(new Money(1250)),
                refund,
                place == 1);
    }

    private static List<Bag> bags() {
        return List.of(
                new Bag(
                        new UUID(5, 6),
                        7,
                        PersonalText.of("黎娟杰"),
                        "1111",
                        "阳光花园",
                        PersonalText.of("3"),
                        PersonalText.of("1203"),
                        List.of(PersonalText.of("放门口")),
                        List.of(
                                line(0, Optional.empty()),
                                line(
                                        1,
                                        Optional.of(
                                                new BagLine.RefundInDoubt(
                                                        new Money(123456), "蓝莓"))))));
    }

    private static String hash(String... beside) {
        return HexFormat.of().formatHex(ListContent.hash(bags(), List.of(beside)));
    }

    @Test
    void theSameListHasTheSameHashInEveryVersionOfTheProgram() {
        assertEquals("9d7847c42de8cfa91cd16ceb5df6b0cf9d88909b99e1511a3d2f84403f4ddde4", hash());
        assertEquals(
                "d2f5db633d08fb5c58dc9d155fa87ac09f021aaff89f35563c31aa334433892a",
                hash(ListContent.text(ARRIVAL)));
    }
}
