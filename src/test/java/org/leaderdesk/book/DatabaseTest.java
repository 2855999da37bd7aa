package org.leaderdesk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DatabaseTest {

    /** Else a book of the version before would be opened as it is. */
    @Test
    void theNewestStepIsTheLastMigration() {
        assertEquals(Schema.newestVersion(), Integer.parseInt(Database.NEWEST));
    }
}
