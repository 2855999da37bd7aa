package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A command line that cannot be read says so as every other refusal does. */
class UsageTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "members list --unknown --json",
                "--json members find",
                "members --json",
                "nonsense --json",
                "--json",
                "print picking --since-version x --json",
                "orders list --json --limit"
            })
    void withJsonItIsAnErrorObject(String line) {
        Outcome outcome = DeskFixture.in(folder).runLine(List.of(line.split(" "))).expect(2);
        assertEquals("USAGE", outcome.refusal());
        assertFalse(outcome.json().at("error").text("message").isBlank());
        assertEquals("", outcome.err());
    }

    @Test
    void lettersLostOnTheWayAreNoName() {
        DeskFixture desk = DeskFixture.in(folder);
        List<String> line = List.of("members", "find", "李\uFFFD", "--json");
        assertEquals("ARGUMENTS_GARBLED", desk.runLine(line).expect(2).refusal());
    }

    @Test
    void withoutItIsASentence() {
        Outcome outcome = DeskFixture.in(folder).runLine(List.of("members", "list", "--unknown"));
        assertEquals("", outcome.expect(2).out());
        assertTrue(outcome.err().contains("--unknown"), outcome.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"members find x", "members list", "audit list"})
    void nothingIsListedUpToLessThanOne(String words) {
        DeskFixture desk = DeskFixture.in(folder);
        for (String limit : List.of("0", "-1")) {
            Outcome outcome =
                    desk.run((Object[]) (words + " --limit " + limit).split(" ")).expect(2);
            assertEquals("", outcome.out());
            assertEquals(
                    "--limit cannot be \"" + limit + "\": --help says what it takes.",
                    outcome.err().strip());
        }
    }

    /** What, where, what to do, in the person's language; none of the parser's own words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "print picking --out|“leaderdesk print”里的 --out 后面要写 FILE。",
                "book backup|“leaderdesk book backup”还缺：--out FILE。",
                "members find|“leaderdesk members find”还缺：QUERY。",
                "members list --limt 3|“leaderdesk members list”没有 --limt，是不是 --limit？",
                "members list --qqq|“leaderdesk members list”没有 --qqq 这个选项",
                "members lst|没有“leaderdesk lst”这个命令",
                "members|“leaderdesk members”后面还要写一个：",
                "members list extra|“leaderdesk members list”里多了“extra”",
                "members list --limit x|--limit 不能是“x”：要写整数。",
                "products set 1 --zone HOT|--zone 不能是“HOT”：要写 FROZEN, CHILLED, AMBIENT 之一。",
                "orders walk-in --item x|--item 不能是“x”：要写成 VARIANT=QTY。",
                "members list --limit 1 --limit 2|--limit 写了两次",
                "orders walk-in --group-buy 1 --name x --item a=1 --member 1 --new-person|--member,"
                        + " --new-person 只能用一个"
            })
    void theParsersRefusalsAreInThePersonsLanguage(String line, String sentence) {
        Outcome outcome =
                DeskFixture.in(folder)
                        .runLine(List.of(line.split(" ")), Locale.SIMPLIFIED_CHINESE)
                        .expect(2);
        String wanted = sentence.replace("leaderdesk lst", "lst");
        assertTrue(outcome.err().contains(wanted), outcome.err());
        assertEquals(1, outcome.err().strip().lines().count(), outcome.err());
        assertEquals("", outcome.out());
    }
}
