package org.leaderdesk.desk.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What goods cost is the leader's: nobody else is told it, or says it. */
class CostsTest {

    private static final Optional<Money> COST = Optional.of(new Money(1234));

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void aProductWithACost() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        ToolOrder order = ToolOrder.of(1, 1).with("橙子", "9斤", "SP1", 2, 3990);
        desk.done(
                "import",
                "orders",
                desk.file("orders.csv", ToolLayout.JIELONG_15.lines(List.of(order))));
        try (Session leader = desk.signIn("")) {
            new SetVariant(leader)
                    .run(
                            browsed(leader).id(),
                            new SetVariant.Typed(Optional.empty(), COST, OptionalInt.empty()));
            assertEquals(COST, browsed(leader).cost());
            assertEquals(COST, listed(leader).cost());
        }
    }

    @Test
    void staffSeeNoCostAndSayNone() {
        try (Session staff = desk.signIn("小王")) {
            assertEquals(Optional.empty(), browsed(staff).cost());
            assertEquals(Optional.empty(), listed(staff).cost());
            for (SetVariant.Typed typed :
                    List.of(
                            new SetVariant.Typed(Optional.empty(), COST, OptionalInt.empty()),
                            new SetVariant.Typed(COST, Optional.empty(), OptionalInt.empty()))) {
                Refused refused =
                        assertThrows(
                                Refused.class,
                                () -> new SetVariant(staff).run(browsed(staff).id(), typed));
                assertEquals(RefusalCode.NOT_PERMITTED, refused.code());
            }
        }
        Path out = desk.path("supplier.xlsx");
        desk.runAs("小王", "print", "supplier-order", "--costs", "--out", out).expect(4);
        desk.runAs("小王", "print", "supplier-order", "--out", out).expect(0);
    }

    @Test
    void stockTypedAndTakenBackByStaffLeavesTheCost() {
        try (Session staff = desk.signIn("小王")) {
            List<BrowseProducts.Row> was = new BrowseProducts(staff).run();
            Variant now =
                    new SetVariant(staff)
                            .run(
                                    browsed(staff).id(),
                                    new SetVariant.Typed(
                                            Optional.empty(), Optional.empty(), OptionalInt.of(7)));
            assertEquals(OptionalInt.of(7), now.stock());
            assertEquals(Optional.empty(), now.cost());
            new PutBack(staff).run(was);
            assertEquals(OptionalInt.empty(), browsed(staff).stock());
        }
        try (Session leader = desk.signIn("")) {
            assertEquals(COST, browsed(leader).cost());
            assertEquals(true, new BrowseProducts(leader).run().getFirst().typed().cost());
        }
    }

    @Test
    void costsAreHiddenWhileContactsAreLocked() {
        try (Session leader = desk.signIn("")) {
            leader.lockContact();
            assertEquals(Optional.empty(), browsed(leader).cost());
        }
    }

    private static Variant browsed(Session session) {
        return new BrowseProducts(session).run().getFirst().variant().orElseThrow();
    }

    private static Variant listed(Session session) {
        List<Variant> found = new ArrayList<>();
        new ListProducts(session).run(Optional.empty(), 10, each -> found.addAll(each.variants()));
        return found.getFirst();
    }
}
