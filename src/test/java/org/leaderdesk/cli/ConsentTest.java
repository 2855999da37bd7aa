package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Consent by command line. */
class ConsentTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private String member;

    @BeforeEach
    void bring() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("团.csv", OrderLines.ofThreePeople().lines()));
        member = desk.done("members", "list", "--json").objects().getFirst().text("member_id");
    }

    @Test
    void grantedShownAndWithdrawn() {
        List<Json> asked =
                desk.runAs("小王", "consent", "grant", member, "--purpose", "marketing", "--json")
                        .expect(0)
                        .objects();
        assertEquals(
                List.of("PICKUP_NOTICE", "MARKETING", "SHARING", "PROFILING"),
                asked.stream().map(each -> each.text("purpose")).toList());
        assertTrue(asked.get(1).is("granted"));
        assertEquals("COUNTER", asked.get(1).text("how"));
        assertEquals("小王", asked.get(1).text("user"));
        desk.clock().forward(Duration.ofMinutes(1));
        desk.done("consent", "withdraw", member, "--purpose", "MARKETING", "--how", "CHAT");
        String shown = desk.done("consent", "show", member, "--json").out();
        assertTrue(shown.contains("\"granted\":false,\"how\":\"CHAT\""), shown);
        assertTrue(shown.contains("\"granted\":null"), shown);
        String table = desk.done("consent", "show", member).out();
        assertTrue(table.contains("not asked"), table);
        assertTrue(desk.done("book", "check", "--json").json().is("ok"));
    }

    @Test
    void nobodyAndNothingAreRefused() {
        desk.run("consent", "grant", member, "--json").expect(2);
        desk.run("consent", "grant", member, "--purpose", "EVERYTHING").expect(2);
        assertEquals(
                "MEMBER_UNKNOWN",
                desk.run("consent", "show", "0199c0de-0000-7000-8000-000000000000", "--json")
                        .expect(1)
                        .refusal());
    }
}
