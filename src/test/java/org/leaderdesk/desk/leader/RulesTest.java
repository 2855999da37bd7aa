package org.leaderdesk.desk.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.pickup.ShortagePolicy;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Every rule has its usual value until the leader sets it, and can be put back. */
class RulesTest {

    @TempDir Path folder;

    @Test
    void whatTheLeaderSetsCountsUntilItIsPutBack() {
        DeskFixture desk = DeskFixture.in(folder);
        try (Session session = desk.signIn("")) {
            ReadRules rules = new ReadRules(session);
            ChangeRule change = new ChangeRule(session);
            assertEquals(10, rules.value(Rule.IDLE_LOCK));
            assertEquals(Optional.empty(), change.run(Rule.IDLE_LOCK, Optional.of(" 3 ")));
            assertEquals(3, rules.value(Rule.IDLE_LOCK));
            assertEquals(Optional.of("3"), change.run(Rule.IDLE_LOCK, Optional.empty()));
            assertEquals(10, rules.value(Rule.IDLE_LOCK));
            change.run(Rule.SHORTAGE, Optional.of("PRO_RATA"));
            change.run(Rule.PICKUP_CLOSES, Optional.of("21:30"));
            assertEquals(ShortagePolicy.PRO_RATA, rules.value(Rule.SHORTAGE));
            assertEquals(LocalTime.of(21, 30), rules.value(Rule.PICKUP_CLOSES));
            assertEquals(
                    List.of("pickup-closes", "shortage"),
                    rules.run().stream()
                            .filter(ReadRules.Listed::changed)
                            .map(each -> each.rule().id())
                            .toList());
        }
    }

    @Test
    void whatDoesNotFitChangesNothing() {
        DeskFixture desk = DeskFixture.in(folder);
        try (Session session = desk.signIn("")) {
            for (String typed : List.of("0", "121", "ten", "", "3.5")) {
                assertEquals(
                        RefusalCode.RULE_UNFIT, refused(session, Rule.IDLE_LOCK, typed), typed);
            }
            assertEquals(RefusalCode.RULE_UNFIT, refused(session, Rule.PICKUP_CLOSES, "25:00"));
            assertEquals(RefusalCode.RULE_UNFIT, refused(session, Rule.PICKUP_CLOSES, "20:00:01"));
            assertEquals(RefusalCode.RULE_UNFIT, refused(session, Rule.SHORTAGE, "LOTTERY"));
            assertTrue(new ReadRules(session).run().stream().noneMatch(ReadRules.Listed::changed));
        }
    }

    @Test
    void staffReadTheRulesAndChangeNone() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        try (Session session = desk.signIn("小王")) {
            assertEquals(48, new ReadRules(session).value(Rule.AMBIENT_LATE));
            assertEquals(RefusalCode.NOT_PERMITTED, refused(session, Rule.AMBIENT_LATE, "72"));
        }
    }

    @Test
    void theUsualValueIsOneThatMayBeTyped() {
        Set<String> ids = new HashSet<>();
        for (Rule<?> rule : Rule.all()) {
            assertTrue(ids.add(rule.id()), rule.id());
            assertTrue(isWrittenAsRead(rule), rule.id());
        }
    }

    private static <T> boolean isWrittenAsRead(Rule<T> rule) {
        return rule.kind().read(rule.kind().write(rule.usual())).equals(Optional.of(rule.usual()));
    }

    @Test
    void anImportGoesByThem() {
        try (ImportDesk desk = ImportDesk.in(folder, "book")) {
            desk.bring(ToolLayout.JIELONG_15, orders(0, 10));
            // six of ten are alike: in doubt, until the leader says that is enough
            List<ToolOrder> sixOfTen = orders(4, 14);
            Refused asked =
                    assertThrows(Refused.class, () -> desk.bring(ToolLayout.JIELONG_15, sixOfTen));
            assertEquals(RefusalCode.AMBIGUOUS_GROUP_BUY, asked.code());
            new ChangeRule(desk.session()).run(Rule.SAME_GROUP_BUY, Optional.of("60"));
            assertEquals(4, desk.bring(ToolLayout.JIELONG_15, sixOfTen).ordersNew());
        }
    }

    private static List<ToolOrder> orders(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> ToolOrder.of(i + 1, i + 1).with("橙子", "9斤", "SP1", 1, 3990))
                .toList();
    }

    @Test
    void commandsListAndSetThem() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("rules", "set", "idle-lock", "--to", "5");
        assertEquals(
                "5",
                desk.done("rules", "list", "--json").objects().stream()
                        .filter(each -> each.text("rule").equals("idle-lock"))
                        .findFirst()
                        .orElseThrow()
                        .text("value"));
        assertEquals(
                "10",
                desk.done("rules", "set", "idle-lock", "--usual", "--json").json().text("value"));
        desk.run("rules", "set", "idle-lock", "--to", "900").expect(1);
        desk.run("rules", "set", "no-such-rule", "--to", "1").expect(1);
        desk.run("rules", "set", "idle-lock").expect(2);
        assertFalse(desk.done("rules", "list").out().isBlank());
    }

    private static RefusalCode refused(Session session, Rule<?> rule, String typed) {
        return assertThrows(
                        Refused.class, () -> new ChangeRule(session).run(rule, Optional.of(typed)))
                .code();
    }
}
