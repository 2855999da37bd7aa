package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.SyncedShop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Somebody who is erased on one desk is in no backup of the others. */
class ErasedElsewhereTest {

    @TempDir Path folder;

    @Test
    void theOtherDesksBackupsForgetToo() throws IOException {
        DeskFixture office = DeskFixture.in(folder, "office");
        try (SyncedShop shop = new SyncedShop(folder, office.clock())) {
            DeskFixture counter = shop.desk("counter");
            office.done(
                    "import", "orders", office.file("团.csv", OrderLines.ofThreePeople().lines()));
            for (DeskFixture each : List.of(office, counter)) {
                shop.enrol(each);
                shop.sync(each);
            }
            Path backup = counter.book().resolve("backups").resolve("book-2026-11-19.zip");
            Path copy = counter.path("copy.zip");
            counter.done("book", "backup", "--out", copy);
            Files.createDirectories(backup.getParent());
            Files.move(copy, backup);
            String member =
                    office.done("members", "list", "--json").objects().stream()
                            .filter(each -> each.text("name").equals("王芳"))
                            .findFirst()
                            .orElseThrow()
                            .text("member_id");
            office.done("members", "erase", member);
            shop.sync(office);
            shop.sync(counter);

            // As a desk that does not know the book puts it back: nothing erases again.
            Files.deleteIfExists(counter.path("last-book"));
            Path restored = counter.path("restored");
            String said =
                    line(
                            counter, "book", "restore", "--from", backup, "--json", "--book",
                            restored);
            assertTrue(said.contains("\"erased_again\":0"), said);
            String members = line(counter, "members", "list", "--json", "--book", restored);
            Json erased =
                    members.lines()
                            .map(Json::parse)
                            .filter(each -> each.text("member_id").equals(member))
                            .findFirst()
                            .orElseThrow();
            assertTrue(erased.is("erased"), members);
            assertFalse(members.contains("王芳"), members);
        }
    }

    private static String line(DeskFixture desk, Object... words) {
        return desk.runLine(Arrays.stream(words).map(Object::toString).toList()).expect(0).out();
    }
}
