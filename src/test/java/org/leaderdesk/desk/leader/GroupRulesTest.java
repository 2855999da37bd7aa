package org.leaderdesk.desk.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.AddGroupRule.Whom;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules for groups are moved, taken out and put back; a group's size is typed with its day. */
class GroupRulesTest {

    @TempDir Path folder;
    private Session session;

    @BeforeEach
    void twoGroups() {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
        desk.done("import", "orders", file, "--group-buy", "new:周末水果团");
        session = desk.signIn("");
        new AddGroup(session).run("水果群", Optional.empty(), false);
        new AddGroup(session).run("阳光群", Optional.of("阳光花园"), false);
        new AddGroupRule(session).run("水果群", new Whom.OfTitle("水果"));
        new AddGroupRule(session)
                .run("阳光群", new Whom.OfBuildings("阳光花园", OptionalInt.empty(), OptionalInt.empty()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theFirstOneCatches() {
        assertEquals(List.of("水果群 水果 3", "阳光群 阳光花园 0"), rules());
        arrange().move(rule(1), -1);
        assertEquals(List.of("阳光群 阳光花园 2", "水果群 水果 1"), rules());
        arrange().move(rule(0), -1);
        assertEquals(List.of("阳光群 阳光花园 2", "水果群 水果 1"), rules());
        arrange().move(rule(0), 5);
        assertEquals(List.of("水果群 水果 3", "阳光群 阳光花园 0"), rules());
    }

    @Test
    void whatIsTakenOutIsPutBackWhereItWas() {
        GroupRule first = rule(0);
        int place = arrange().remove(first);
        assertEquals(List.of("阳光群 阳光花园 2"), rules());
        arrange().putBack(first, place);
        assertEquals(List.of("水果群 水果 3", "阳光群 阳光花园 0"), rules());
    }

    @Test
    void aSizeStandsWithItsDay() {
        ChatGroup group = new ListGroups(session).run().listed().getFirst().group();
        SetGroupSize set = new SetGroupSize(session);
        ChatGroup.Size size = new ChatGroup.Size(187, LocalDate.of(2026, 11, 20));
        assertEquals(Optional.empty(), set.run(group.id(), Optional.of(size)));
        assertEquals(
                Optional.of(size),
                new ListGroups(session).run().listed().getFirst().group().size());
        assertEquals(Optional.of(size), set.run(group.id(), Optional.empty()));
        assertEquals(
                Optional.empty(), new ListGroups(session).run().listed().getFirst().group().size());
    }

    private ArrangeGroupRules arrange() {
        return new ArrangeGroupRules(session);
    }

    private GroupRule rule(int place) {
        return new ListGroups(session).run().rules().get(place).rule();
    }

    private List<String> rules() {
        return new ListGroups(session)
                .run().rules().stream()
                        .map(
                                each ->
                                        each.group()
                                                + " "
                                                + each.whom().reveal()
                                                + " "
                                                + each.members())
                        .toList();
    }
}
