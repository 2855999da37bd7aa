package org.leaderdesk.book;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.LineId;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Printed lists with their versions, and what stood on each, person-free. */
public final class PrintedListTable {

    private final Transaction tx;

    PrintedListTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * What a version is a version of.
     *
     * @param roundId the round
     * @param sheet the sheet's command-line name
     * @param narrowing canonical text of what the list was narrowed to; blank for all of the round
     */
    public record Series(UUID roundId, String sheet, String narrowing) {}

    /**
     * One line as it stood on paper.
     *
     * @param number the bag's collection number
     * @param quantity pieces
     * @param refund the refund in doubt that stood beside it
     * @param missing whether it was marked as of an order that a newer file lacks
     */
    public record PrintedLine(
            UUID orderId,
            int place,
            int number,
            UUID variantId,
            int quantity,
            Optional<Money> refund,
            boolean missing) {}

    /**
     * A list that was put on paper or into a file.
     *
     * @param content SHA-256 of its rows
     * @param target PDF, XLSX, PRINTER, or FILE for text to paste and for a printer's own commands
     * @param pages of paper, or labels or slips that came out; 0 for text
     * @param sha256 of the written file or text
     */
    public record Printed(
            Series series, int version, byte[] content, String target, int pages, byte[] sha256) {}

    /** The newest version of a list and its content. */
    public Optional<Version> latest(Series series) {
        return tx.handle()
                .createQuery(
                        "SELECT version, content FROM printed_list WHERE round_id = ? AND sheet = ?"
                                + " AND narrowing = ? ORDER BY version DESC LIMIT 1")
                .bind(0, series.roundId())
                .bind(1, series.sheet())
                .bind(2, series.narrowing())
                .map((row, ctx) -> new Version(row.getInt(1), row.getBytes(2)))
                .findOne();
    }

    /**
     * A version of a list.
     *
     * @param number from 1
     * @param content SHA-256 of its rows
     */
    public record Version(int number, byte[] content) {

        public boolean hasContent(byte[] other) {
            return Arrays.equals(content, other);
        }
    }

    /** The newest version of each sheet of a whole round, as it was printed last. */
    public List<Newest> newest(UUID roundId) {
        return tx.handle()
                .createQuery(
                        "SELECT p.sheet, max(p.version), max(p.printed_at), (SELECT n.id FROM"
                                + " printed_list n WHERE n.round_id = p.round_id AND n.sheet ="
                                + " p.sheet AND n.narrowing = '' ORDER BY n.version DESC, n.id DESC"
                                + " LIMIT 1) FROM printed_list p WHERE p.round_id = ? AND"
                                + " p.narrowing = '' GROUP BY p.sheet ORDER BY p.sheet")
                .bind(0, roundId)
                .map(
                        (row, ctx) ->
                                new Newest(
                                        Bytes.id(row.getBytes(4)),
                                        row.getString(1),
                                        row.getInt(2),
                                        Instant.ofEpochMilli(row.getLong(3))))
                .list();
    }

    /** The list and the version that were printed once; empty where the id is of no printing. */
    public Optional<PrintedVersion> find(UUID id) {
        return tx.handle()
                .createQuery(
                        "SELECT round_id, sheet, narrowing, version FROM printed_list WHERE id = ?")
                .bind(0, id)
                .map(
                        (row, ctx) ->
                                new PrintedVersion(
                                        new Series(
                                                Bytes.id(row.getBytes(1)),
                                                row.getString(2),
                                                row.getString(3)),
                                        row.getInt(4)))
                .findOne();
    }

    /** A version of a list that was printed. */
    public record PrintedVersion(Series series, int version) {}

    /**
     * The newest version of a sheet.
     *
     * @param id of its last printing
     * @param sheet its command-line name
     */
    public record Newest(UUID id, String sheet, int version, Instant printedAt) {}

    /** One printing of a list of a round. */
    public record Logged(
            String sheet,
            String narrowing,
            int version,
            Instant at,
            UUID userId,
            String target,
            int pages) {}

    /** What was printed of a round, the latest first. */
    public List<Logged> log(UUID roundId) {
        return tx.handle()
                .createQuery(
                        "SELECT sheet, narrowing, version, printed_at, user_id, target, pages FROM"
                                + " printed_list WHERE round_id = ? ORDER BY printed_at DESC, id"
                                + " DESC")
                .bind(0, roundId)
                .map(
                        (row, ctx) ->
                                new Logged(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getInt(3),
                                        Instant.ofEpochMilli(row.getLong(4)),
                                        Bytes.id(row.getBytes(5)),
                                        row.getString(6),
                                        row.getInt(7)))
                .list();
    }

    /** The versions a list was printed in, the latest first. */
    public List<Integer> versions(Series series) {
        return tx.handle()
                .createQuery(
                        "SELECT DISTINCT version FROM printed_list WHERE round_id = ? AND sheet ="
                                + " ? AND narrowing = ? ORDER BY version DESC")
                .bind(0, series.roundId())
                .bind(1, series.sheet())
                .bind(2, series.narrowing())
                .mapTo(Integer.class)
                .list();
    }

    /** Whether a list was ever printed in this version. */
    public boolean has(Series series, int version) {
        return tx.handle()
                .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM printed_list WHERE round_id = ? AND sheet = ?"
                                + " AND narrowing = ? AND version = ?)")
                .bind(0, series.roundId())
                .bind(1, series.sheet())
                .bind(2, series.narrowing())
                .bind(3, version)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Whether a file is a list that was printed here.
     *
     * @param sha256 of the file
     */
    public boolean isPrinted(byte[] sha256) {
        return tx.handle()
                        .createQuery("SELECT count(*) FROM printed_list WHERE sha256 = ?")
                        .bind(0, sha256)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** What stood on one version. */
    public List<PrintedLine> lines(Series series, int version) {
        return tx.handle()
                .createQuery(
                        "SELECT l.order_id, l.place, l.number, l.variant_id, l.quantity,"
                                + " l.refund_fen, l.missing FROM printed_list p JOIN printed_line l"
                                + " ON l.list_id = p.id WHERE p.round_id = ? AND p.sheet = ? AND"
                                + " p.narrowing = ? AND p.version = ? GROUP BY l.order_id, l.place"
                                + " ORDER BY l.number, l.order_id, l.place")
                .bind(0, series.roundId())
                .bind(1, series.sheet())
                .bind(2, series.narrowing())
                .bind(3, version)
                .map(
                        (row, ctx) ->
                                new PrintedLine(
                                        Bytes.id(row.getBytes(1)),
                                        row.getInt(2),
                                        row.getInt(3),
                                        Bytes.id(row.getBytes(4)),
                                        row.getInt(5),
                                        Optional.ofNullable(OrderRow.money(row, "refund_fen")),
                                        row.getBoolean("missing")))
                .list();
    }

    /**
     * Records that a list was printed. A line is kept with the first printing of its version that
     * it stood on: printed again, a list adds none, and one that stopped and went on adds the rest.
     */
    public void record(Printed printed, List<PrintedLine> lines) {
        UUID id = tx.newId();
        Series series = printed.series();
        tx.handle()
                .execute(
                        "INSERT INTO printed_list (id, round_id, sheet, narrowing, version,"
                                + " content, lines, printed_at, user_id, target, pages, sha256)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        series.roundId(),
                        series.sheet(),
                        series.narrowing(),
                        printed.version(),
                        printed.content(),
                        lines.size(),
                        tx.now().toEpochMilli(),
                        tx.actor().userId(),
                        printed.target(),
                        printed.pages(),
                        printed.sha256());
        keep(id, printed, lines);
        tx.operations()
                .record(
                        "list.print",
                        id,
                        Arguments.none()
                                .with("round", series.roundId())
                                .with("sheet", series.sheet())
                                .with("narrowing", series.narrowing())
                                .with("version", printed.version())
                                .with("target", printed.target()));
    }

    private void keep(UUID id, Printed printed, List<PrintedLine> lines) {
        Series series = printed.series();
        Set<LineId> kept = new HashSet<>();
        lines(series, printed.version())
                .forEach(line -> kept.add(new LineId(line.orderId(), line.place())));
        int n = 0;
        for (PrintedLine line : lines) {
            if (!kept.add(new LineId(line.orderId(), line.place()))) {
                continue;
            }
            tx.handle()
                    .execute(
                            "INSERT INTO printed_line (list_id, n, order_id, place, number,"
                                    + " variant_id, quantity, refund_fen, missing) VALUES (?, ?,"
                                    + " ?, ?, ?, ?, ?, ?, ?)",
                            id,
                            n++,
                            line.orderId(),
                            line.place(),
                            line.number(),
                            line.variantId(),
                            line.quantity(),
                            line.refund().map(Money::fen).orElse(null),
                            line.missing());
        }
    }
}
