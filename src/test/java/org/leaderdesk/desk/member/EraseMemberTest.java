package org.leaderdesk.desk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What erasing somebody says of the book's write-ahead log. */
class EraseMemberTest {

    @TempDir Path folder;

    @Test
    void aLogThatAReaderKeepsIsSaid() throws IOException {
        try (ImportDesk desk = ImportDesk.in(folder, "book")) {
            desk.bring(ToolLayout.JIELONG_15, ToolOrder.several(1, 2, 0));
            List<Member> members = desk.read(tx -> tx.members().page(null, 2));
            EraseMember erase = new EraseMember(desk.session());
            boolean emptied =
                    desk.read(
                            tx -> {
                                assertEquals(2, tx.members().count());
                                return erase.run(members.getFirst().id()).logEmptied();
                            });
            assertFalse(emptied);
            Path log = desk.desk().book().resolve("book.db-wal");
            assertTrue(Files.size(log) > 0);
            assertTrue(erase.run(members.getLast().id()).logEmptied());
            assertEquals(0, Files.size(log));
        }
    }
}
