package org.leaderdesk.desk.order;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.exchange.OrderFile;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.time.ZoneId;
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
    private final ZoneId zone;

    FileParts(Transaction tx, OrderFile file, Buyers buyers, ZoneId zone) {
        this.tx = tx;
        this.zone = zone;
        this.file = file;
        this.lookalikes = new Lookalikes(tx, buyers, file.crossGroup());
    }

    /**
     * The orders of one group buy.
     *
     * @param groupBuy empty for one the book does not have yet
     * @param id that one's id, where our own export says it
     * @param title as the rows name it
     */
    record Part(
            Optional<GroupBuy> groupBuy,
            Optional<UUID> id,
            Optional<String> title,
            List<FileOrder> orders) {}

    /** The group buy that seems to have the orders of a new one already. */
    Optional<LikelyDoubles> doubles(Part part) {
        return part.groupBuy().isPresent() || tx.groupBuys().count() == 0
                ? Optional.empty()
                : LikelyDoubles.of(tx, lookalikes, part.orders());
    }

    /** What rows name their group buy by: our own export's id, else the title. */
    private record Name(Optional<UUID> id, Optional<String> title) {}

    /**
     * The parts; none without orders.
     *
     * @throws Refused AMBIGUOUS_GROUP_BUY, GROUP_BUY_UNKNOWN
     */
    List<Part> of(ImportOrders.Options options) {
        boolean told = options.groupBuyId().isPresent() || options.newGroupBuy().isPresent();
        Map<Name, List<FileOrder>> named = new LinkedHashMap<>();
        for (FileOrder order : file.orders()) {
            Optional<UUID> id = told ? Optional.empty() : order.groupBuyId();
            named.computeIfAbsent(new Name(id, order.groupBuy()), name -> new ArrayList<>())
                    .add(order);
        }
        boolean several = file.crossGroup() || named.size() > 1;
        Map<UUID, Part> known = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        named.forEach(
                (name, orders) ->
                        homes(name, orders, several, options)
                                .forEach(
                                        (home, rows) -> {
                                            if (home.isEmpty()) {
                                                parts.add(
                                                        new Part(
                                                                Optional.empty(),
                                                                name.id(),
                                                                name.title(),
                                                                rows));
                                            } else {
                                                known.computeIfAbsent(
                                                                home.get(),
                                                                key -> part(parts, key, name))
                                                        .orders()
                                                        .addAll(rows);
                                            }
                                        }));
        return parts;
    }

    private Part part(List<Part> parts, UUID groupBuy, Name name) {
        Part part =
                new Part(Optional.of(find(groupBuy)), name.id(), name.title(), new ArrayList<>());
        parts.add(part);
        return part;
    }

    /** A group buy that is named by its id, and is in the book, needs no comparing. */
    private Map<Optional<UUID>, List<FileOrder>> homes(
            Name name, List<FileOrder> orders, boolean several, ImportOrders.Options options) {
        return name.id().flatMap(tx.groupBuys()::find).isPresent()
                ? Map.of(name.id(), orders)
                : chosen(orders, several, options);
    }

    private Map<Optional<UUID>, List<FileOrder>> chosen(
            List<FileOrder> orders, boolean several, ImportOrders.Options options) {
        GroupBuyChoice choice =
                new GroupBuyChoice(tx, lookalikes, file.fileName(), orders, several, zone);
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
