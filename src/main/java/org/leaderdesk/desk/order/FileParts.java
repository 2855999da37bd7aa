package org.leaderdesk.desk.order;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.exchange.OrderFile;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes a file apart by group buy: our own exports name it in every row, others do not. */
final class FileParts {

    private final Transaction tx;
    private final OrderFile file;
    private final Lookalikes lookalikes;

    FileParts(Transaction tx, OrderFile file, Buyers buyers) {
        this.tx = tx;
        this.file = file;
        this.lookalikes = new Lookalikes(tx, buyers, file.crossGroup());
    }

    /**
     * The orders of one group buy.
     *
     * @param groupBuy empty for one the book does not have yet
     * @param title as the rows name it
     */
    record Part(Optional<GroupBuy> groupBuy, Optional<String> title, List<FileOrder> orders) {}

    /**
     * The parts; none without orders.
     *
     * @throws Refused AMBIGUOUS_GROUP_BUY, GROUP_BUY_UNKNOWN
     */
    List<Part> of(ImportOrders.Options options) {
        Map<Optional<String>, List<FileOrder>> titled = new LinkedHashMap<>();
        for (FileOrder order : file.orders()) {
            titled.computeIfAbsent(order.groupBuy(), title -> new ArrayList<>()).add(order);
        }
        boolean several = file.crossGroup() || titled.size() > 1;
        Map<UUID, Part> known = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        titled.forEach(
                (title, orders) ->
                        chosen(orders, several, options)
                                .forEach(
                                        (id, rows) -> {
                                            if (id.isEmpty()) {
                                                parts.add(new Part(Optional.empty(), title, rows));
                                            } else {
                                                known.computeIfAbsent(
                                                                id.get(),
                                                                key -> part(parts, key, title))
                                                        .orders()
                                                        .addAll(rows);
                                            }
                                        }));
        return parts;
    }

    private Part part(List<Part> parts, UUID groupBuy, Optional<String> title) {
        Part part = new Part(Optional.of(find(groupBuy)), title, new ArrayList<>());
        parts.add(part);
        return part;
    }

    private Map<Optional<UUID>, List<FileOrder>> chosen(
            List<FileOrder> orders, boolean several, ImportOrders.Options options) {
        GroupBuyChoice choice =
                new GroupBuyChoice(tx, lookalikes, file.fileName(), orders, several);
        if (options.groupBuyId().isPresent()) {
            return choice.told(find(options.groupBuyId().get()).id());
        }
        return options.newGroupBuy().isPresent()
                ? choice.toldNew(options.newGroupBuy().get())
                : choice.choose();
    }

    private GroupBuy find(UUID id) {
        return tx.groupBuys()
                .find(id)
                .orElseThrow(() -> new Refused(RefusalCode.GROUP_BUY_UNKNOWN, id.toString()));
    }
}
