package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.fixture.Json;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Who may sign in is the leader's to say, and stands in the audit trail. */
class UsersTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private Path passcode;

    @BeforeEach
    void make() {
        desk = DeskFixture.in(folder);
        passcode = desk.file("passcode", "counter-1");
    }

    @Test
    void aUserIsAddedSignsInAndIsRemoved() {
        add("小王", "PICKUP_STAFF").expect(0);
        assertEquals(List.of(DeskFixture.LEADER, "小王"), names());
        as("小王", "book", "info").expect(0);
        assertEquals("USER_EXISTS", add(" 小王 ", "LEADER").expect(1).refusal());

        desk.done("user", "remove", "小王");
        assertEquals(List.of(DeskFixture.LEADER), names());
        assertEquals("USER_UNKNOWN", as("小王", "book", "info", "--json").expect(1).refusal());
        add("小王", "LEADER").expect(0);
        as("小王", "user", "list").expect(0);
        assertEquals(
                List.of("USER_ADDED", "USER_REMOVED", "USER_ADDED"),
                actions().stream().filter(action -> action.startsWith("USER")).toList());
        desk.done("book", "check");
    }

    @Test
    void staffMayDoNoneOfIt() {
        add("小王", "PICKUP_STAFF").expect(0);
        Path other = desk.file("other", "counter-2");
        as("小王", "user", "list").expect(4);
        as("小王", "audit", "list").expect(4);
        as("小王", "user", "remove", DeskFixture.LEADER).expect(4);
        as("小王", "user", "add", "小李", "--role", "PICKUP_STAFF", "--new-passcode-file", other)
                .expect(4);
        assertEquals(List.of(DeskFixture.LEADER, "小王"), names());
    }

    @Test
    void theLastLeaderStays() {
        String refusal =
                desk.run("user", "remove", DeskFixture.LEADER, "--json").expect(1).refusal();
        assertEquals("LAST_LEADER", refusal);
        add("小王", "LEADER").expect(0);
        desk.done("user", "remove", DeskFixture.LEADER);
        as("小王", "book", "check").expect(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0000b", "\u202egnp.", "王\u200b"})
    void aNameIsVisible(String name) {
        assertEquals("USER_NAME_UNUSABLE", add(name, "LEADER").expect(1).refusal());
    }

    @Test
    void aNameHasOneToFortyCharactersAsPeopleCountThem() {
        add("𠮷".repeat(40), "PICKUP_STAFF").expect(0);
        assertEquals("USER_NAME_UNUSABLE", add("𠮷".repeat(41), "LEADER").expect(1).refusal());
        add("e\u0301", "PICKUP_STAFF").expect(0);
        assertEquals("USER_EXISTS", add("\u00e9", "PICKUP_STAFF").expect(1).refusal());
        as("e\u0301", "book", "info").expect(0);
        desk.done("user", "remove", "e\u0301");
        assertFalse(names().contains("\u00e9"));
    }

    @Test
    void aPasscodeThatIsTooShortLeavesNoTrace() {
        passcode = desk.file("short", "12345");
        assertEquals("PASSCODE_TOO_SHORT", add("小王", "LEADER").expect(1).refusal());
        assertEquals(List.of(DeskFixture.LEADER), names());
        desk.done("book", "check");
    }

    @Test
    void aLeadersBookHasNoRegionalManager() {
        assertEquals("OPTION_UNREADABLE", add("小王", "REGIONAL_MANAGER").expect(2).refusal());
    }

    @Test
    void everybodyChangesTheirOwnPasscode() {
        add("小王", "PICKUP_STAFF").expect(0);
        Path fresh = desk.file("fresh", "counter-9");
        as("小王", "user", "passcode", "--new-passcode-file", fresh).expect(0);
        as("小王", "book", "info").expect(3);
        passcode = fresh;
        as("小王", "book", "info").expect(0);
        assertTrue(actions().contains("PASSCODE_CHANGED"));
    }

    @Test
    void fiveWrongPasscodesSlowDownAndSayForHowLong() {
        add("小王", "PICKUP_STAFF").expect(0);
        Path right = passcode;
        passcode = desk.file("wrong", "not this one");
        for (int i = 0; i < 5; i++) {
            assertEquals("WRONG_PASSCODE", as("小王", "book", "info", "--json").refusal());
        }
        passcode = right;
        Json error = as("小王", "book", "info", "--json").expect(3).json().at("error");
        assertEquals("SLOWED_DOWN", error.text("code"));
        assertTrue(error.text("message").contains("5 seconds"), error.toString());
        desk.clock().forward(Duration.ofSeconds(6));
        as("小王", "book", "info").expect(0);
        assertEquals(5, actions().stream().filter("SIGN_IN_FAILED"::equals).count());
    }

    @Test
    void theAuditTrailIsListedOldestFirstAndCutToTheNewest() {
        desk.done("book", "info");
        List<Json> all = desk.done("audit", "list", "--json").objects();
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i + 1, all.get(i).number("seq"));
            assertEquals(DeskFixture.LEADER, all.get(i).text("user"));
        }
        List<Json> newest = desk.done("audit", "list", "--limit", "2", "--json").objects();
        // Each listing is a sign-in too.
        assertEquals(
                List.of((long) all.size(), all.size() + 1L),
                newest.stream().map(line -> line.number("seq")).toList());
        desk.run("audit", "list", "--limit", "-1").expect(2);
    }

    private Outcome add(String name, String role) {
        return desk.run(
                "user", "add", name, "--json", "--role", role, "--new-passcode-file", passcode);
    }

    private Outcome as(String user, Object... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--passcode-file";
        all[words.length + 1] = passcode;
        return desk.runAs(user, all);
    }

    private List<String> names() {
        return desk.done("user", "list", "--json").objects().stream()
                .map(user -> user.text("name"))
                .toList();
    }

    private List<String> actions() {
        return desk.done("audit", "list", "--json").objects().stream()
                .map(line -> line.text("action"))
                .toList();
    }
}
