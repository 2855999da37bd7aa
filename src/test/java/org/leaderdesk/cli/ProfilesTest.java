package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.exchange.Profile;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The column mappings a book keeps are seen and forgotten by command. */
class ProfilesTest {

    @TempDir Path folder;

    @Test
    void aKeptMappingIsListedAndForgotten() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        assertTrue(desk.done("profile", "list").out().startsWith("The book keeps no"));
        keep(
                desk,
                Profile.mapped(
                        "小店",
                        Map.of("几号", "join_number", "要的货", "product", "买几份", "quantity"),
                        false));
        Json listed = desk.done("profile", "list", "--json").json();
        assertEquals("小店", listed.text("profile"));
        assertTrue(desk.done("profile", "list").out().contains("买几份"));
        assertEquals(
                "NOT_PERMITTED",
                desk.runAs("小王", "profile", "delete", "小店", "--json").expect(4).refusal());
        assertEquals(
                "PROFILE_UNKNOWN",
                desk.run("profile", "delete", "大店", "--json").expect(1).refusal());
        desk.done("profile", "delete", "小店");
        assertEquals("", desk.done("profile", "list", "--json").out());
        assertEquals(
                List.of(),
                desk.run("book", "check", "--json").json().list("checks").stream()
                        .filter(each -> !each.is("ok"))
                        .map(each -> each.text("check"))
                        .toList());
    }

    private static void keep(DeskFixture desk, Profile profile) {
        try (Session session = desk.signIn("")) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.settings()
                                                .set("profile." + profile.name(), profile.json());
                                        return true;
                                    });
        }
    }
}
