package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The rows of coverage.md about consent and the rights of a person, each on a real book. */
class ConsentCoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private String li;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        li = id("黎娟杰");
    }

    private String id(String name) {
        return desk.done("members", "list", "--json").objects().stream()
                .filter(each -> name.equals(each.text("name")))
                .findFirst()
                .orElseThrow()
                .text("member_id");
    }

    private Json said(String member) {
        return desk.done("consent", "show", member, "--json").objects().stream()
                .filter(each -> each.text("purpose").equals("MARKETING"))
                .findFirst()
                .orElseThrow();
    }

    /** How many of all classes may be written to. */
    private long ready() {
        return desk.done("outreach", "list", "--purpose", "MARKETING", "--json").objects().stream()
                .mapToLong(each -> each.list("members").size())
                .sum();
    }

    @Test
    void s160ConsentPerPurposeWithItsNoticeAndThreeWaysToGetIt() {
        assertTrue(said(li).isNull("granted"), "nobody is taken to have said yes");
        desk.done("consent", "grant", li, "--purpose", "MARKETING");
        assertTrue(said(li).is("granted"));
        assertEquals(said(li).text("current_notice"), said(li).text("notice"));
        desk.clock().forward(Duration.ofMinutes(1));
        desk.done("consent", "withdraw", li, "--purpose", "MARKETING");
        assertFalse(said(li).is("granted"));
        desk.run("consent", "grant", li, "--purpose", "MARKETING", "--notice", "1999-01").expect(2);

        Path list = desk.file("名单.csv", "姓名,手机", "黎,13800001111", "王,13900002222", "?,12");
        Json brought =
                desk.done("consent", "import", list, "--purpose", "MARKETING", "--json").json();
        assertEquals(1, brought.number("granted"));
        assertEquals(1, brought.number("said_no"), "a list never undoes a no");
        assertEquals("[4]", brought.list("rows_without_number").toString());
        assertEquals("LIST", said(id("王芳")).text("how"));
        desk.runAs("小王", "consent", "import", list, "--purpose", "MARKETING").expect(4);
    }

    @Test
    void s161NobodyIsWrittenToWithoutConsentTooOftenOrAtNight() {
        assertEquals(0, ready());
        Json first = desk.done("outreach", "list", "--json").objects().getFirst();
        assertTrue(first.number("lack_consent") > 0);
        assertEquals(
                "OUTREACH_NO_CONSENT",
                desk.run("outreach", "wrote", li, "--json").expect(1).refusal());
        desk.done("consent", "grant", li, "--purpose", "MARKETING");
        assertEquals(1, ready());
        String contact = desk.done("outreach", "wrote", li, "--json").json().text("contact_id");
        assertEquals(0, ready());
        assertEquals(
                "OUTREACH_TOO_SOON",
                desk.run("outreach", "wrote", li, "--json").expect(1).refusal());
        desk.clock().forward(Duration.ofDays(3));
        assertEquals(1, ready());
        desk.clock().forward(Duration.ofHours(12));
        assertEquals(
                "OUTREACH_QUIET", desk.run("outreach", "wrote", li, "--json").expect(1).refusal());
        desk.done("outreach", "result", contact, "--result", "REFUSED");
        assertFalse(said(li).is("granted"), "who wants no more has taken it back");
        desk.run("outreach", "list", "--purpose", "SHARING").expect(2);
    }

    @Test
    void s162WhatIsHeldGoesOutForAPurposeAndStandsInTheTrail() throws IOException {
        Path pdf = desk.path("本人.pdf");
        Path json = desk.path("本人.json");
        assertEquals(
                "PURPOSE_MISSING",
                desk.run("members", "holds", li, "--out", pdf, "--json").expect(2).refusal());
        assertFalse(Files.exists(pdf));
        desk.runAs("小王", "members", "holds", li, "--out", pdf, "--purpose", "看看").expect(4);
        desk.done("members", "tag", li, "--add", "MOTHER");
        desk.done("consent", "grant", li, "--purpose", "MARKETING");
        desk.done("members", "holds", li, "--out", pdf, "--purpose", "本人要看");
        desk.done("members", "holds", li, "--out", json, "--purpose", "本人要看");
        assertEquals(
                "%PDF", new String(Files.readAllBytes(pdf), 0, 4, StandardCharsets.ISO_8859_1));
        Json held = Json.parse(Files.readString(json));
        assertTrue(held.list("card").toString().contains("13800001111"));
        assertFalse(held.list("orders").isEmpty());
        assertFalse(held.list("lines").isEmpty());
        assertEquals("MOTHER", held.list("tags").getFirst().text("tag"));
        assertEquals("MARKETING", held.list("consents").getFirst().text("purpose"));
        assertTrue(held.list("classes").toString().contains("why"));
        List<String> exports =
                desk.done("audit", "list", "--json").objects().stream()
                        .filter(each -> each.text("action").equals("EXPORT"))
                        .map(each -> each.text("purpose"))
                        .toList();
        assertEquals(List.of("本人要看", "本人要看"), exports);
        desk.done("consent", "withdraw", li, "--purpose", "PROFILING");
        Json shown = desk.done("members", "show", li, "--json").json().at("judged");
        assertTrue(shown.is("objected"));
        assertEquals(List.of(), shown.list("habits"));
    }

    @Test
    void s164WhoIsErasedIsOnNoListAndHasNoTagOrClass() {
        desk.done("members", "tag", li, "--add", "MOTHER");
        desk.done("consent", "grant", li, "--purpose", "MARKETING");
        desk.done("outreach", "wrote", li);
        desk.done("members", "erase", li);
        assertTrue(
                desk.done("members", "segments", "--json").objects().stream()
                        .noneMatch(each -> each.text("member_id").equals(li)));
        assertEquals(List.of(), desk.done("outreach", "log", "--json").objects());
        assertEquals(
                "MEMBER_UNKNOWN",
                desk.run("members", "tag", li, "--add", "MOTHER", "--json").expect(1).refusal());
        assertEquals(
                "MEMBER_UNKNOWN",
                desk.run(
                                "members",
                                "holds",
                                li,
                                "--out",
                                desk.path("x.pdf"),
                                "--purpose",
                                "看",
                                "--json")
                        .expect(1)
                        .refusal());
    }
}
