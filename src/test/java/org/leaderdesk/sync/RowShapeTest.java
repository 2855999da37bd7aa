package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.book.RowShape;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.RowKind;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The book's tables and the protocol's kinds say the same, though neither ring sees the other. */
class RowShapeTest {

    @Test
    void everyKindHasATableAndEveryTableAKindInTheSameOrder() {
        assertEquals(
                Arrays.stream(RowKind.values()).map(RowKind::t).toList(),
                Arrays.stream(RowShape.values()).map(RowShape::t).toList());
    }

    @Test
    void everyFieldOfAKindIsAColumnAndTheOtherWayRound() {
        for (RowKind kind : RowKind.values()) {
            Set<String> fields = new TreeSet<>(kind.fields().stream().map(Field::name).toList());
            Set<String> columns = new TreeSet<>(RowShape.of(kind.t()).orElseThrow().fieldNames());
            assertEquals(fields, columns, kind.t());
        }
    }

    @Test
    void aKindStandsBehindThoseItRefersTo() {
        List<String> order = Arrays.stream(RowKind.values()).map(RowKind::t).toList();
        for (RowKind kind : RowKind.values()) {
            for (String ref : ProtocolKinds.ALL.refs(kind.t()).values()) {
                assertTrue(
                        order.indexOf(ref) <= order.indexOf(kind.t()), kind.t() + " before " + ref);
            }
        }
    }
}
