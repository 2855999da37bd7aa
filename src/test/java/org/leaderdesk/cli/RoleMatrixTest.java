package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who may do what is what roles.md says: every role runs every command. */
class RoleMatrixTest {

    @TempDir Path folder;

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        String written = Files.readString(RoleTables.FILE);
        assertEquals(written, RoleTables.asItShouldBe(written, folder));
    }
}
