package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.RowKind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands in the book of a computer that was enrolled for pickup staff: it is opened with the
 * keys of the leader, so that what is not found there is not there, and not merely sealed.
 */
class StaffSyncTest {

    /** In no leader's book at all; and a group's rules, which have no table of their own. */
    private static final Set<RowKind> NO_TABLE =
            Set.of(RowKind.AREA, RowKind.LEADER, RowKind.GROUP_RULES);

    private static final List<String> PHONES = List.of("13800001111", "13900002222", "13700003333");
    private static final List<String> PLACES = List.of("99弄3号1203", "99弄5号501", "南门保安室");

    @TempDir Path folder;

    @Test
    void aStaffComputersBookHasNoRowAndNoFieldThatIsNotTheirs() throws IOException {
        try (ShopFixture shop = new ShopFixture(folder)) {
            DeskFixture office = shop.withOrders("office");
            String member =
                    office.done("members", "list", "--json").objects().getFirst().text("member_id");
            office.done("members", "tag", member, "--add", "MOTHER");
            office.done("warnings", "list");
            SyncReport _ = shop.sync(office);
            DeskFixture point = shop.enrol(shop.desk("point"), DeviceRole.PICKUP_STAFF);
            SyncReport _ = shop.sync(point);

            List<String> atTheOffice = notStaffs(office);
            assertTrue(atTheOffice.stream().anyMatch(each -> each.startsWith("member_tag ")));
            assertTrue(atTheOffice.stream().anyMatch(each -> each.startsWith("member.phone ")));
            assertEquals(List.of(), notStaffs(point));
            assertEquals(3, rows(point, RowKind.MEMBER), "whom staff hand over to is there");
            assertTrue(said(office).containsAll(PHONES));
            assertFalse(said(point).stream().anyMatch(StaffSyncTest::isPersonal));
            assertEquals(List.of(), filesThatSay(point));
        }
    }

    private static boolean isPersonal(String value) {
        return Stream.concat(PHONES.stream(), PLACES.stream()).anyMatch(value::contains);
    }

    /** Rows of kinds that staff are not sent, and fields of theirs. */
    private static List<String> notStaffs(DeskFixture desk) {
        List<String> found = new ArrayList<>();
        each(
                desk,
                (kind, id, row) -> {
                    if (!kind.isFor(DeviceRole.PICKUP_STAFF)) {
                        found.add(kind.t() + " " + id);
                    }
                    for (Field field : kind.fields()) {
                        if (!field.scope().isFor(DeviceRole.PICKUP_STAFF)
                                && row.get(field.name()) != null) {
                            found.add(kind.t() + "." + field.name() + " " + id);
                        }
                    }
                });
        return found;
    }

    /** Every value of every row, and what the sync keeps beside them. */
    private static List<String> said(DeskFixture desk) {
        List<String> said = new ArrayList<>();
        each(desk, (kind, id, row) -> row.values().forEach(one -> said.add(String.valueOf(one))));
        try (Session session = desk.signIn("")) {
            session.book()
                    .read(session.who(), RawRows::held)
                    .forEach(one -> said.add(String.valueOf(one)));
        }
        return said;
    }

    private static long rows(DeskFixture desk, RowKind kind) {
        try (Session session = desk.signIn("")) {
            return session.book().read(session.who(), tx -> RawRows.ids(tx, kind.t()).size());
        }
    }

    /** What looks at a row. */
    private interface Look {
        void at(RowKind kind, String id, Map<String, Object> row);
    }

    private static void each(DeskFixture desk, Look look) {
        try (Session session = desk.signIn("")) {
            boolean _ =
                    session.book()
                            .read(
                                    session.who(),
                                    tx -> {
                                        for (RowKind kind : RowKind.values()) {
                                            if (NO_TABLE.contains(kind)) {
                                                continue;
                                            }
                                            for (String id : RawRows.ids(tx, kind.t())) {
                                                RawRows.find(tx, kind.t(), id)
                                                        .ifPresent(row -> look.at(kind, id, row));
                                            }
                                        }
                                        return true;
                                    });
        }
    }

    private static List<Path> filesThatSay(DeskFixture desk) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(desk.book())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (isPersonal(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
