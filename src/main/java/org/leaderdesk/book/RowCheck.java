package org.leaderdesk.book;

import org.jdbi.v3.core.JdbiException;
import org.leaderdesk.book.audit.AuditHead;
import org.leaderdesk.book.audit.ChainVerdict;
import org.leaderdesk.domain.leader.Check;
import org.leaderdesk.domain.leader.Fault;
import org.leaderdesk.domain.leader.Finding;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Proves what only this program knows about the rows of a book. */
final class RowCheck {

    /** Tables whose every row was made by an operation. */
    private static final List<String> MADE_BY_OPERATIONS =
            List.of(
                    "orders",
                    "member",
                    "product",
                    "group_buy",
                    "pickup_round",
                    "handover",
                    "consent",
                    "after_sales_case",
                    "case_event",
                    "photo");

    private static final String GONE =
            "(SELECT id FROM member WHERE erased_at IS NOT NULL"
                    + " UNION SELECT id FROM tombstone WHERE kind = 'member')";

    private final Transaction tx;

    RowCheck(Transaction tx) {
        this.tx = tx;
    }

    List<Finding> run(Optional<AuditHead> head, Set<UUID> slots) {
        List<Finding> found = new ArrayList<>();
        found.addAll(orUnreadable(Check.AUDIT_TRAIL, () -> auditTrail(head)));
        found.addAll(orUnreadable(Check.SEALS, () -> new SealCheck(tx).run()));
        if (tx.edition() == Edition.LEADER) {
            found.addAll(orUnreadable(Check.OPERATIONS, this::operations));
            found.addAll(orUnreadable(Check.NUMBERS, this::numbers));
            found.addAll(orUnreadable(Check.HANDOVERS, this::handovers));
            found.addAll(orUnreadable(Check.ERASED, this::erased));
            found.addAll(orUnreadable(Check.PRINTED_LISTS, this::printedLists));
        }
        found.addAll(orUnreadable(Check.SIGN_INS, () -> signIns(slots)));
        return found;
    }

    /** One damaged page must not hide what the other checks find. */
    private static List<Finding> orUnreadable(Check check, Supplier<List<Finding>> proof) {
        try {
            return proof.get();
        } catch (JdbiException | StorageException | IllegalArgumentException e) {
            return List.of(Finding.unreadable(check, String.valueOf(e.getMessage())));
        }
    }

    private List<Finding> auditTrail(Optional<AuditHead> head) {
        List<Finding> found = new ArrayList<>(tx.audit().brokenBefore());
        if (head.isEmpty()) {
            found.add(Finding.of(Fault.HEAD_EDITED));
        }
        switch (tx.audit().verify(head.orElse(AuditHead.NONE))) {
            case ChainVerdict.BrokenAt broken ->
                    found.add(Finding.of(Fault.ROW_BROKEN, broken.seq()));
            case ChainVerdict.TailCut cut ->
                    found.add(Finding.of(Fault.TAIL_CUT, cut.count(), cut.headCount()));
            case ChainVerdict.Sound _, ChainVerdict.MoreThanHead _ -> {}
        }
        return found;
    }

    /** A row that the platform gave a version may have been made on another desk. */
    private List<Finding> operations() {
        List<Finding> found = new ArrayList<>();
        for (String table : MADE_BY_OPERATIONS) {
            found.addAll(
                    rows(
                            Fault.OPERATION_MISSING,
                            table,
                            table
                                    + " t WHERE t.v = 0 AND NOT EXISTS (SELECT 1 FROM operation"
                                    + " WHERE row_id = t.id)",
                            "t.id"));
        }
        return found;
    }

    /** Says in SQL what {@code Order.isPicked} says, so that no order need be opened. */
    private List<Finding> numbers() {
        return rows(
                Fault.NUMBER_MISSING,
                "orders",
                "pickup_round r JOIN round_group_buy g ON g.round_id = r.id"
                        + " JOIN orders o ON o.group_buy_id = g.group_buy_id"
                        + " WHERE r.undone_at IS NULL AND (r.pickup_point_id IS NULL"
                        + " OR r.pickup_point_id = o.pickup_point_id) AND o.state IN ("
                        + pickedStates()
                        + ") AND NOT (coalesce(o.amount_fen, 0) > 0"
                        + " AND o.refund_fen >= o.amount_fen) AND o.logistics NOT IN ('"
                        + Logistics.NONE.name()
                        + "', '"
                        + Logistics.EXPRESS.name()
                        + "') AND NOT EXISTS (SELECT 1 FROM collection c WHERE c.round_id = r.id"
                        + " AND c.owner_id = coalesce(o.member_id, o.id))",
                "o.id");
    }

    /** Says in SQL what {@code OrderLine.picked} says. */
    private List<Finding> handovers() {
        return rows(
                Fault.HANDED_TOO_MUCH,
                "handover_line",
                "(SELECT h.order_id, sum(h.quantity) AS handed, max(iif(l.cancelled, 0, max(0,"
                        + " l.quantity - l.refunded)) - coalesce(s.pieces, 0)) AS wanted FROM"
                        + " handover_line h JOIN order_line l ON l.order_id = h.order_id AND"
                        + " l.place = h.place LEFT JOIN shortage s ON s.order_id = h.order_id AND"
                        + " s.place = h.place GROUP BY h.order_id, h.place) t WHERE t.handed < 0"
                        + " OR t.handed > t.wanted",
                "t.order_id");
    }

    private static String pickedStates() {
        return Arrays.stream(OrderState.values())
                .filter(OrderState::isPicked)
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", "));
    }

    private List<Finding> erased() {
        List<Finding> found = new ArrayList<>();
        found.addAll(
                rows(
                        Fault.ERASED_REMAINS,
                        "member",
                        "member m WHERE m.id IN "
                                + GONE
                                + " AND (m.erased_at IS NULL OR m.identity_key IS NOT NULL"
                                + " OR m.sealed_counter IS NOT NULL"
                                + " OR m.sealed_contact IS NOT NULL)",
                        "m.id"));
        found.addAll(
                rows(
                        Fault.ERASED_REMAINS,
                        "orders",
                        "orders o WHERE o.member_id IN "
                                + GONE
                                + " AND (o.nick_key IS NOT NULL OR o.sealed_counter IS NOT NULL"
                                + " OR o.sealed_contact IS NOT NULL)",
                        "o.id"));
        found.addAll(
                rows(
                        Fault.ERASED_REMAINS,
                        "operation",
                        "operation p WHERE (p.sealed_counter IS NOT NULL"
                                + " OR p.sealed_contact IS NOT NULL) AND (p.row_id IN "
                                + GONE
                                + " OR p.row_id IN (SELECT id FROM orders WHERE member_id IN "
                                + GONE
                                + "))",
                        "p.mid"));
        String theirs =
                "(SELECT n.handover_id FROM handover_line n JOIN orders o ON o.id = n.order_id"
                        + " WHERE o.member_id IN "
                        + GONE
                        + ")";
        found.addAll(
                rows(
                        Fault.ERASED_REMAINS,
                        "handover",
                        "handover h WHERE h.sealed_counter IS NOT NULL AND h.id IN " + theirs,
                        "h.id"));
        found.addAll(
                rows(
                        Fault.ERASED_REMAINS,
                        "operation",
                        "operation p WHERE p.sealed_counter IS NOT NULL AND p.row_id IN " + theirs,
                        "p.mid"));
        for (String table : List.of("member_tag", "member_segment")) {
            found.addAll(
                    rows(
                            Fault.ERASED_REMAINS,
                            table,
                            table + " t WHERE t.member_id IN " + GONE,
                            "t.member_id"));
        }
        found.addAll(complaintsOfErased());
        return found;
    }

    private List<Finding> complaintsOfErased() {
        String theirs =
                "(SELECT c.id FROM after_sales_case c JOIN orders o ON o.id = c.order_id WHERE"
                        + " o.member_id IN "
                        + GONE
                        + ")";
        String events = "(SELECT e.id FROM case_event e WHERE e.case_id IN " + theirs + ")";
        List<Finding> found = new ArrayList<>();
        found.addAll(
                rows(
                        Fault.ERASED_REMAINS,
                        "after_sales_case",
                        "after_sales_case c WHERE c.sealed_counter IS NOT NULL AND c.id IN "
                                + theirs,
                        "c.id"));
        found.addAll(
                rows(
                        Fault.ERASED_REMAINS,
                        "case_event",
                        "case_event e WHERE e.sealed_counter IS NOT NULL AND e.id IN " + events,
                        "e.id"));
        found.addAll(
                rows(
                        Fault.ERASED_REMAINS,
                        "photo",
                        "photo p WHERE p.case_id IN " + theirs,
                        "p.id"));
        found.addAll(
                rows(
                        Fault.ERASED_REMAINS,
                        "operation",
                        "operation p WHERE p.sealed_counter IS NOT NULL AND (p.row_id IN "
                                + theirs
                                + " OR p.row_id IN "
                                + events
                                + ")",
                        "p.mid"));
        return found;
    }

    /**
     * A printing that stopped and went on has two rows, each with the lines that it brought out.
     */
    private List<Finding> printedLists() {
        String same =
                " p.round_id = q.round_id AND p.sheet = q.sheet AND p.narrowing = q.narrowing"
                        + " AND p.version = q.version)";
        List<Finding> found = new ArrayList<>();
        found.addAll(
                rows(
                        Fault.PRINTED_APART,
                        "printed_line",
                        "printed_line p WHERE NOT EXISTS (SELECT 1 FROM printed_list q WHERE"
                                + " q.id = p.list_id)",
                        "p.order_id"));
        found.addAll(
                rows(
                        Fault.PRINTED_APART,
                        "printed_list",
                        "printed_list p WHERE (SELECT count(*) FROM printed_list q JOIN"
                                + " printed_line l ON l.list_id = q.id WHERE"
                                + same
                                + " NOT BETWEEN p.lines AND (SELECT sum(q.lines) FROM printed_list"
                                + " q WHERE"
                                + same,
                        "p.id"));
        return found;
    }

    private List<Finding> signIns(Set<UUID> slots) {
        Set<UUID> users =
                tx.users().all().stream().map(user -> user.id()).collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        for (UUID user : users) {
            if (!slots.contains(user)) {
                found.add(Finding.of(Fault.SIGN_IN_APART, user.toString()));
            }
        }
        for (UUID slot : slots) {
            if (!users.contains(slot)) {
                found.add(Finding.of(Fault.SIGN_IN_APART, slot.toString()));
            }
        }
        return found;
    }

    /** How many rows there are that should not be, and the first of them. */
    private List<Finding> rows(Fault fault, String table, String from, String id) {
        return tx
                .handle()
                .createQuery("SELECT count(*), min(" + id + ") FROM " + from)
                .map(
                        (row, ctx) ->
                                row.getLong(1) == 0
                                        ? Optional.<Finding>empty()
                                        : Optional.of(
                                                Finding.of(
                                                        fault,
                                                        table,
                                                        row.getLong(1),
                                                        Bytes.id(row.getBytes(2)).toString())))
                .one()
                .stream()
                .toList();
    }
}
