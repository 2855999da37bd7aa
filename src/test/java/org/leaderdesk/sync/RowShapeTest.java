package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.book.RowShape;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.RowKind;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The book's tables and the protocol's kinds say the same, though neither ring sees the other. */
class RowShapeTest {

    @Test
    void everyKindHasATableAndEveryTableAKindInTheSameOrder() {
        assertEquals(
                Arrays.stream(RowKind.values()).map(RowKind::t).toList(),
                Arrays.stream(RowShape.values()).map(RowShape::t).toList());
    }

    @Test
    void everyFieldOfAKindIsAColumnOfItsTypeAndTheOtherWayRound() {
        for (RowKind kind : RowKind.values()) {
            Map<String, String> fields = new TreeMap<>();
            for (Field each : kind.fields()) {
                fields.put(each.name(), each.type().name());
                each.items()
                        .forEach(
                                inner ->
                                        fields.put(
                                                each.name() + "." + inner.name(),
                                                inner.type().name()));
            }
            assertEquals(fields, RowShape.of(kind.t()).orElseThrow().fieldTypes(), kind.t());
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
