package org.leaderdesk.desk.order;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.exchange.OrderExport;
import org.leaderdesk.exchange.OrderExports;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the orders to a file: masked for whoever is signed in, whole only for a leader who says
 * what for. How many orders leave the desk is in the audit trail before the file is written.
 */
public final class ExportOrders {

    private final Session session;

    public ExportOrders(Session session) {
        this.session = session;
    }

    /**
     * What to export.
     *
     * @param out .csv or .xlsx
     * @param overwrite whether a file that is there may be replaced
     * @param groupBuyId one group buy, or all
     * @param unmasked whether phones, addresses and names stand in it in full
     * @param purpose what it is needed for; needed where it is unmasked
     */
    public record Request(
            Path out,
            boolean overwrite,
            Optional<UUID> groupBuyId,
            boolean unmasked,
            String purpose) {}

    /** What was written. */
    public record Exported(int orders, int lines) {}

    /**
     * Exports.
     *
     * @throws Refused NOT_PERMITTED, PURPOSE_MISSING, CONTACTS_NOT_HERE, GROUP_BUY_UNKNOWN,
     *     OUTPUT_ENDING, what {@link OutputFile#check} refuses, FILE_WRITE_FAILED
     */
    public Exported run(Request request) {
        if (request.unmasked()) {
            session.require(Role.LEADER);
            if (request.purpose().isBlank()) {
                throw new Refused(RefusalCode.PURPOSE_MISSING);
            }
            session.requireContactsHere();
        }
        if (!OrderExports.isNamed(request.out())) {
            throw new Refused(RefusalCode.OUTPUT_ENDING, request.out(), ".xlsx, .csv");
        }
        OutputFile.check(request.out(), request.overwrite());
        OrderExport export = session.book().read(session.who(), tx -> export(tx, request));
        session.audit(
                AuditAction.EXPORT, request.purpose().strip(), "orders", export.orders().size());
        OrderExports.write(export, request.out());
        return new Exported(
                export.orders().size(),
                export.orders().stream().mapToInt(order -> order.lines().size()).sum());
    }

    private OrderExport export(Transaction tx, Request request) {
        List<GroupBuy> groupBuys =
                request.groupBuyId()
                        .map(id -> List.of(groupBuy(tx, id)))
                        .orElseGet(() -> tx.groupBuys().page(null, Integer.MAX_VALUE));
        ExportedOrders rows = new ExportedOrders(tx, session.seesCosts());
        List<FileOrder> orders = new ArrayList<>();
        for (GroupBuy groupBuy : groupBuys) {
            tx.orders().ofGroupBuy(groupBuy.id()).stream()
                    .map(filed -> rows.row(filed, groupBuy.title()))
                    .filter(row -> !row.lines().isEmpty())
                    .forEach(orders::add);
        }
        return new OrderExport(
                !request.unmasked(),
                groupBuys.size() == 1
                        ? Optional.of(groupBuys.getFirst().title())
                        : Optional.empty(),
                session.identity().ownerName(),
                session.zone(),
                orders);
    }

    private static GroupBuy groupBuy(Transaction tx, UUID id) {
        return tx.groupBuys()
                .find(id)
                .orElseThrow(() -> new Refused(RefusalCode.GROUP_BUY_UNKNOWN, id.toString()));
    }
}
