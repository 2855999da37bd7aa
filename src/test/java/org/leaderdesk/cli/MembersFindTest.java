package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.BuildMemberIndex;
import org.leaderdesk.desk.member.FindMembers;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.desk.member.MemberIndex;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whatever somebody at the counter says about a person finds that person. */
class MembersFindTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        OrderLines lines =
                OrderLines.ofThreePeople()
                        .order(5, "单姐", "单雪", "13800001234", "翠湖天地3号楼2单元1203室", "已支付")
                        .item("蓝莓(125g)", "水果", 1, "29.90", "0")
                        .order(6, "Lily妈妈", "Lily妈妈", "13812341111", "翠湖天地5号502", "已支付")
                        .item("蓝莓(125g)", "水果", 1, "29.90", "0");
        desk.done("import", "orders", desk.file("周末团.csv", lines.lines()));
    }

    @Test
    void byEverythingPeopleSay() {
        assertEquals(List.of("黎娟杰", "Lily妈妈"), found("1111"));
        assertEquals(List.of("黎娟杰", "Lily妈妈"), found("１１１１"));
        assertEquals(List.of("单雪"), found("1234"));
        assertEquals(List.of("黎娟杰"), found("13800001111"));
        assertEquals(List.of("黎娟杰"), found("+86 138-0000-1111"));
        assertEquals(List.of("黎娟杰"), found("娟杰"));
        assertEquals(List.of("黎娟杰"), found("黎"));
        assertEquals(List.of("Lily妈妈"), found("妈妈"));
        assertEquals(List.of("黎娟杰"), found("ljj"));
        assertEquals(List.of("黎娟杰"), found("lijuanjie"));
        assertEquals(List.of("黎娟杰"), found("jj"));
        assertEquals(List.of("黎娟杰"), found("LI JUAN"));
        assertEquals(List.of("单雪"), found("shanx"));
        assertEquals(List.of("Lily妈妈", "黎娟杰", "刘伟"), found("li"));
        assertEquals(List.of("黎娟杰", "单雪"), found("3-1203"));
        assertEquals(List.of("黎娟杰", "单雪"), found("3-12-03"));
        assertEquals(List.of("单雪"), found("3-2-1203"));
        assertEquals(List.of("黎娟杰", "单雪"), found("3号楼1203室"));
        assertEquals(List.of(), found("0000"));
        assertEquals(List.of(), found("zzz"));
        assertEquals(List.of(), found("nobody at all 9-9"));
    }

    @Test
    void staffFindByTailAndNeverByTheWholePhone() {
        assertEquals(
                0,
                desk.runAs("小王", "members", "find", "13800001111", "--json")
                        .expect(0)
                        .json()
                        .list("matches")
                        .size());
        assertEquals(
                2,
                desk.runAs("小王", "members", "find", "1111", "--json")
                        .expect(0)
                        .json()
                        .list("matches")
                        .size());
    }

    @Test
    void staysCurrent() {
        try (Session session = desk.signIn("");
                MemberIndex index = new BuildMemberIndex(session).run()) {
            FoundMember li = index.find("黎娟杰", 9).getFirst();
            index.update(member(li.id(), "李建国", "7777"));
            assertEquals(List.of(), index.find("黎娟杰", 9));
            assertEquals(List.of(li.id()), ids(index.find("7777", 9)));
            assertEquals(List.of(li.id()), ids(index.find("jianguo", 9)));
            int before = index.size();
            for (int i = 0; i < 1000; i++) {
                index.update(member(new UUID(0x7000 + i, i), "新人" + i, "5" + i));
            }
            assertEquals(before + 1000, index.size());
            assertEquals(1, index.find("新人777", 9).size());
            assertEquals(50, index.find("新人", 50).size());
            index.update(member(new UUID(0x7000 + 777, 777), "旧人", "9999"));
            assertEquals(List.of(), index.find("新人777", 9));
            assertEquals(1, index.find("9999", 9).size());
            index.remove(new UUID(0x7000 + 777, 777));
            index.remove(li.id());
            assertEquals(List.of(), index.find("9999", 9));
            assertEquals(List.of(), index.find("李建国", 9));
            assertEquals(before + 998, index.size());
            index.close();
            assertEquals(0, index.size());
            assertEquals(List.of(), index.find("新人", 9));
            assertFalse(index.toString().contains("新人"));
        }
    }

    private static Member member(UUID id, String name, String tail) {
        PersonalText nothing = PersonalText.of("");
        return new Member(
                id,
                false,
                Optional.empty(),
                false,
                Instant.EPOCH,
                false,
                new CounterCard(PersonalText.of(name), tail, nothing, nothing, nothing),
                Optional.empty());
    }

    private static List<UUID> ids(List<FoundMember> found) {
        return found.stream().map(FoundMember::id).toList();
    }

    private List<String> found(String query) {
        try (Session session = desk.signIn("");
                MemberIndex index = new BuildMemberIndex(session).run()) {
            return new FindMembers(session, index)
                    .run(query, 50).stream().map(each -> each.name().reveal()).toList();
        }
    }
}
