package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who may do what is what roles.md says: every role runs every command, and so on. */
class RoleMatrixTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"screens", "commands", "exports", "endpoints", "rows"})
    void everyRoleMayDoWhatTheTableSaysAndNothingElse(String part) throws IOException {
        String written = Files.readString(RoleTables.FILE);
        assertEquals(written, RoleTables.asItShouldBe(written, part, folder));
    }
}
