package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;

import java.nio.file.Path;
import java.util.List;

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

    @Test
    void aPairThatIsNoneIsSaidInPlainWords() {
        Outcome outcome =
                DeskFixture.in(folder)
                        .runLine(List.of("orders", "walk-in", "--item", "x"))
                        .expect(2);
        assertTrue(outcome.err().startsWith("Value for option '--item'"), outcome.err());
    }
}
