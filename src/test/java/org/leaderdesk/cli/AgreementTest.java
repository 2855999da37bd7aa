package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Agreement;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** S198 by command: read, accepted for oneself, logged, and asked for again when it changed. */
class AgreementTest {

    @TempDir Path folder;

    @Test
    void itIsAcceptedForOneselfInTheVersionThatWasRead() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        forget(desk);
        DeskFixture.Outcome added = desk.done("groups", "add", "一群", "--json");
        assertEquals("一群", added.json().text("name"), "not stopped, its result is its own");
        assertEquals(
                1, added.err().lines().filter(line -> line.contains("agreement show")).count());
        assertFalse(
                desk.done("members", "list").err().contains("agreement"),
                "who only looks is not told every time");

        Json shown = desk.done("agreement", "show", "--json").json();
        assertEquals(Agreement.VERSION, shown.number("version"));
        assertTrue(shown.text("text").contains("erased the same day"));
        assertEquals(
                "AGREEMENT_OTHER_VERSION",
                desk.run("agreement", "accept", "7", "--json").expect(2).refusal());
        assertEquals(List.of("李团长 null", "小王 null"), standings(desk, ""));

        Json accepted = desk.done("agreement", "accept", "1", "--json").json();
        assertTrue(accepted.text("accepted_at").endsWith("+08:00"), accepted.text("accepted_at"));
        assertEquals(List.of("李团长 1", "小王 null"), standings(desk, ""));
        assertEquals(List.of("小王 null"), standings(desk, "小王"));
        assertFalse(desk.done("groups", "add", "二群").err().contains("agreement"));
        Path passcode = desk.file("same", DeskFixture.PASSCODE);
        assertTrue(
                desk.runAs("小王", "user", "passcode", "--new-passcode-file", passcode)
                        .expect(0)
                        .err()
                        .contains("小王"));

        desk.done("agreement", "accept", "1");
        List<Json> rows =
                desk.done("audit", "list", "--json").objects().stream()
                        .filter(row -> row.text("action").equals("AGREEMENT_ACCEPTED"))
                        .toList();
        assertEquals(1, rows.size(), "the same version twice is once");
        assertEquals(
                "李团长 v1", rows.getFirst().text("user") + " " + rows.getFirst().text("purpose"));
        assertTrue(desk.done("book", "check", "--json").json().is("ok"));
    }

    @Test
    void anOlderVersionAsksAgain() {
        DeskFixture desk = DeskFixture.in(folder);
        set(desk, "0 2026-01-01T00:00:00Z");
        assertTrue(desk.done("groups", "add", "一群").err().contains("agreement show"));
        assertTrue(desk.done("agreement", "status").out().contains("only the older version 0"));
    }

    /** Whoever changes a word of it gives it a new version, so that everybody is asked again. */
    @Test
    void aChangedTextIsANewVersion() throws IOException {
        String zh = Files.readString(Path.of("src/docs/agreement.zh-CN.md"));
        String en = Files.readString(Path.of("src/docs/agreement.en.md"));
        assertEquals(
                "1 b4e4a807", Agreement.VERSION + " " + Integer.toHexString((zh + en).hashCode()));
    }

    private static void forget(DeskFixture desk) {
        try (var session = desk.signIn("")) {
            for (String key :
                    session.book()
                            .read(
                                    session.who(),
                                    tx ->
                                            List.copyOf(
                                                    tx.settings()
                                                            .startingWith("agreement.")
                                                            .keySet()))) {
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    tx.settings().clear("agreement." + key);
                                    return true;
                                });
            }
        }
    }

    private static void set(DeskFixture desk, String value) {
        try (var session = desk.signIn("")) {
            session.book()
                    .write(
                            session.who(),
                            tx -> {
                                tx.settings().set("agreement." + session.user().id(), value);
                                return true;
                            });
        }
    }

    private static List<String> standings(DeskFixture desk, String user) {
        List<String> found = new ArrayList<>();
        for (Json each : desk.runAs(user, "agreement", "status", "--json").expect(0).objects()) {
            found.add(each.text("user") + " " + each.text("accepted_version"));
        }
        return found;
    }
}
