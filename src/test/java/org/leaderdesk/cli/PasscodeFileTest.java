package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file with a passcode says what a person can type, whatever editor wrote it. */
class PasscodeFileTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fresh pass",
                "\ufefffresh pass\r\n",
                "fresh pass\n",
                "\ufefffresh pass\rmore"
            })
    void itSaysWhatWasTyped(String written) throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = Files.writeString(desk.path("pass"), written);
        desk.done("user", "passcode", "--new-passcode-file", file);
        Path typed = Files.writeString(desk.path("typed"), "fresh pass");
        desk.run("book", "info").expect(3);
        desk.done("book", "info", "--passcode-file", typed);
        desk.done("book", "info", "--passcode-file", file);
    }

    @Test
    void blanksBelongToIt() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = Files.writeString(desk.path("pass"), " fresh pass \n");
        desk.done("user", "passcode", "--new-passcode-file", file);
        Path without = Files.writeString(desk.path("without"), "fresh pass");
        desk.run("book", "info", "--passcode-file", without).expect(3);
    }

    @Test
    void whatIsNoTextIsSaid() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        for (byte[] bytes :
                List.of(
                        "\ufefffresh pass".getBytes(StandardCharsets.UTF_16LE),
                        "口令很长很长".getBytes("GB18030"))) {
            Path file = Files.write(desk.path("pass"), bytes);
            Outcome outcome =
                    desk.run("user", "passcode", "--new-passcode-file", file, "--json").expect(1);
            assertEquals("FILE_NOT_UTF8", outcome.refusal());
        }
        Outcome absent = desk.run("book", "info", "--passcode-file", "absent", "--json");
        assertEquals("FILE_NOT_FOUND", absent.expect(1).refusal());
        Outcome directory = desk.run("book", "info", "--passcode-file", folder, "--json");
        assertEquals("FILE_IS_FOLDER", directory.expect(1).refusal());
    }

    @Test
    void aBookWithATooShortOneIsNotBegun() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = Files.writeString(desk.path("pass"), "short");
        Path book = desk.path("new");
        Outcome outcome =
                desk.runLine(
                        List.of(
                                "book",
                                "create",
                                "--book",
                                book.toString(),
                                "--leader",
                                "王团长",
                                "--passcode-file",
                                file.toString(),
                                "--json"));
        assertEquals("PASSCODE_TOO_SHORT", outcome.expect(1).refusal());
        assertFalse(Files.exists(book));
    }
}
