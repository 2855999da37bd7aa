package org.leaderdesk.book;

import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.CaseEvent;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.LineId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** After-sales cases and what happened to them, as events: added, never changed. */
public final class AfterSalesTable {

    private static final String COLUMNS =
            "SELECT id, order_id, place, round_id, pieces, reason, sealed_counter, opened_at,"
                    + " user_id FROM after_sales_case";

    private final Transaction tx;
    private final SealedCards cards;

    AfterSalesTable(Transaction tx) {
        this.tx = tx;
        this.cards = new SealedCards(tx.ring());
    }

    public Optional<AfterSalesCase> find(UUID id) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> complaint(row))
                .findOne();
    }

    /** Those somebody still has something to do about, oldest first. */
    public List<AfterSalesCase> open() {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE closed_at IS NULL ORDER BY opened_at, id")
                .map((row, ctx) -> complaint(row))
                .list();
    }

    /** Those that are closed, the latest closed first. */
    public List<AfterSalesCase> closed(int limit) {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " WHERE closed_at IS NOT NULL ORDER BY closed_at DESC, id LIMIT"
                                + " ?")
                .bind(0, limit)
                .map((row, ctx) -> complaint(row))
                .list();
    }

    /** All cases of an order, oldest first. */
    public List<AfterSalesCase> ofOrder(UUID orderId) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE order_id = ? ORDER BY opened_at, id")
                .bind(0, orderId)
                .map((row, ctx) -> complaint(row))
                .list();
    }

    /** Open cases about one variant of one round, oldest first. */
    public List<AfterSalesCase> openAbout(UUID roundId, UUID variantId) {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " AS c WHERE closed_at IS NULL AND round_id = ? AND EXISTS"
                                + " (SELECT 1 FROM order_line l WHERE l.order_id = c.order_id AND"
                                + " l.place = c.place AND l.variant_id = ?) ORDER BY opened_at, id")
                .bind(0, roundId)
                .bind(1, variantId)
                .map((row, ctx) -> complaint(row))
                .list();
    }

    /** The case whose refund a to-do is; empty of any other to-do. */
    public Optional<AfterSalesCase> ofGiveBack(UUID giveBackId) {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " WHERE id = (SELECT case_id FROM case_event WHERE give_back_id ="
                                + " ?)")
                .bind(0, giveBackId)
                .map((row, ctx) -> complaint(row))
                .findOne();
    }

    /** Opens a case; it has no events yet. */
    public void open(AfterSalesCase complaint) {
        byte[] said = cards.sealNote(complaint.id(), complaint.said());
        tx.handle()
                .execute(
                        "INSERT INTO after_sales_case (id, order_id, place, round_id, pieces,"
                                + " reason, sealed_counter, opened_at, user_id) VALUES (?, ?, ?, ?,"
                                + " ?, ?, ?, ?, ?)",
                        complaint.id(),
                        complaint.line().orderId(),
                        complaint.line().place(),
                        complaint.roundId().orElse(null),
                        complaint.pieces(),
                        complaint.reason().name(),
                        said,
                        complaint.openedAt().toEpochMilli(),
                        complaint.openedBy());
        tx.operations()
                .record(
                        "after_sales_case.open",
                        complaint.id(),
                        Arguments.none()
                                .with("order", complaint.line().orderId())
                                .with("place", complaint.line().place())
                                .with("round", complaint.roundId().orElse(null))
                                .with("pieces", complaint.pieces())
                                .with("reason", complaint.reason().name()),
                        said,
                        null);
    }

    /** Adds what happened to a case. */
    public void add(UUID caseId, CaseEvent event) {
        byte[] note = cards.sealNote(event.id(), event.note());
        Optional<Answer> answer = event.answer();
        Optional<Long> fen = answer.flatMap(Answer::amount).map(Money::fen);
        tx.handle()
                .execute(
                        "INSERT INTO case_event (id, case_id, step, answer, pieces, amount_fen,"
                                + " give_back_id, sealed_counter, at, user_id) VALUES (?, ?, ?, ?,"
                                + " ?, ?, ?, ?, ?, ?)",
                        event.id(),
                        caseId,
                        event.step().name(),
                        answer.map(each -> each.kind().name()).orElse(null),
                        answer.map(Answer::pieces).orElse(null),
                        fen.orElse(null),
                        event.giveBackId().orElse(null),
                        note,
                        event.at().toEpochMilli(),
                        event.userId());
        if (event.step().closes() || event.step() == Step.REOPENED) {
            tx.handle()
                    .execute(
                            "UPDATE after_sales_case SET closed_at = ? WHERE id = ?",
                            event.step().closes() ? event.at().toEpochMilli() : null,
                            caseId);
        }
        Arguments arguments =
                Arguments.none().with("case", caseId).with("step", event.step().name());
        answer.ifPresent(
                each -> arguments.with("answer", each.kind().name()).with("pieces", each.pieces()));
        fen.ifPresent(amount -> arguments.with("amount", amount));
        arguments.with("give_back", event.giveBackId().orElse(null));
        tx.operations().record("case_event.add", event.id(), arguments, note, null);
    }

    /** Empties what was said and noted about an order of an erased person, and drops the photos. */
    void scrub(UUID orderId) {
        List<UUID> cases =
                tx.handle()
                        .createQuery("SELECT id FROM after_sales_case WHERE order_id = ?")
                        .bind(0, orderId)
                        .mapTo(UUID.class)
                        .list();
        for (UUID each : cases) {
            tx.handle()
                    .execute(
                            "UPDATE after_sales_case SET sealed_counter = NULL WHERE id = ?", each);
            tx.operations().scrub(each);
            List<UUID> events =
                    tx.handle()
                            .createQuery("SELECT id FROM case_event WHERE case_id = ?")
                            .bind(0, each)
                            .mapTo(UUID.class)
                            .list();
            tx.handle()
                    .execute("UPDATE case_event SET sealed_counter = NULL WHERE case_id = ?", each);
            events.forEach(event -> tx.operations().scrub(event));
            tx.photos()
                    .ofCase(each)
                    .forEach(
                            photo -> {
                                tx.photos().remove(photo.id());
                                tx.operations().scrub(photo.id());
                            });
        }
    }

    private AfterSalesCase complaint(ResultSet row) throws SQLException {
        UUID id = Bytes.id(row.getBytes("id"));
        LineId line = new LineId(Bytes.id(row.getBytes("order_id")), row.getInt("place"));
        Optional<UUID> round = Optional.ofNullable(Bytes.idOrNull(row.getBytes("round_id")));
        int pieces = row.getInt("pieces");
        Reason reason = Reason.valueOf(row.getString("reason"));
        PersonalText said = cards.openNote(id, row.getBytes("sealed_counter"));
        Instant openedAt = Instant.ofEpochMilli(row.getLong("opened_at"));
        UUID user = Bytes.id(row.getBytes("user_id"));
        return new AfterSalesCase(
                id, line, round, pieces, reason, said, openedAt, user, events(id));
    }

    private List<CaseEvent> events(UUID caseId) {
        return tx.handle()
                .createQuery(
                        "SELECT id, step, answer, pieces, amount_fen, give_back_id, sealed_counter,"
                                + " at, user_id FROM case_event WHERE case_id = ? ORDER BY at, id")
                .bind(0, caseId)
                .map((row, ctx) -> event(row))
                .list();
    }

    private CaseEvent event(ResultSet row) throws SQLException {
        UUID id = Bytes.id(row.getBytes("id"));
        Optional<Money> amount = Optional.ofNullable(OrderRow.money(row, "amount_fen"));
        String kind = row.getString("answer");
        Optional<Answer> answer =
                kind == null
                        ? Optional.empty()
                        : Optional.of(
                                new Answer(
                                        Answer.Kind.valueOf(kind), row.getInt("pieces"), amount));
        return new CaseEvent(
                id,
                Step.valueOf(row.getString("step")),
                answer,
                Optional.ofNullable(Bytes.idOrNull(row.getBytes("give_back_id"))),
                cards.openNote(id, row.getBytes("sealed_counter")),
                Instant.ofEpochMilli(row.getLong("at")),
                Bytes.id(row.getBytes("user_id")));
    }
}
