package org.leaderdesk.ui.orders;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.desk.order.DecideMissing;
import org.leaderdesk.desk.order.ListGroupBuys;
import org.leaderdesk.desk.order.OrderHistory;
import org.leaderdesk.desk.order.SettleRefund;
import org.leaderdesk.domain.order.OrderQuery;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.ui.control.WindowedList;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The orders a person looks at: a query, its window, and the one selected. */
final class OrdersViewModel {

    private final Workplace workplace;
    private final BrowseOrders browse;
    private final ObjectProperty<OrderQuery> query = new SimpleObjectProperty<>(OrderQuery.LATEST);
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Detail> selected = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ListGroupBuys.Listed> groupBuys =
            FXCollections.observableArrayList();
    private final WindowedList<BrowseOrders.Row> rows = new WindowedList<>(this::load);
    private final ReadOnlyObjectWrapper<@Nullable WalkInViewModel> walkIn =
            new ReadOnlyObjectWrapper<>();
    private int generation;

    /**
     * One order with what happened to it.
     *
     * @param proposal what a partial refund seems to have been for
     */
    record Detail(
            BrowseOrders.Row row,
            List<OrderHistory.Event> history,
            Optional<SettleRefund.Proposal> proposal) {}

    OrdersViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.browse = new BrowseOrders(workplace.session());
        query.subscribe((was, wanted) -> refresh());
    }

    ObjectProperty<OrderQuery> queryProperty() {
        return query;
    }

    ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Detail> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The walk-in order that is being typed; null where none is. */
    ReadOnlyObjectProperty<@Nullable WalkInViewModel> walkInProperty() {
        return walkIn.getReadOnlyProperty();
    }

    /**
     * Begins a walk-in order.
     *
     * @param groupBuy the group buy a person looks at; null proposes the latest
     */
    void beginWalkIn(ListGroupBuys.@Nullable Listed groupBuy) {
        if (walkIn.get() == null) {
            walkIn.set(new WalkInViewModel(workplace, groupBuys, groupBuy, this::walkedIn));
        }
    }

    /** Leaves the walk-in order; what was not saved is gone. */
    void leaveWalkIn() {
        walkIn.set(null);
    }

    private void walkedIn(UUID order) {
        leaveWalkIn();
        workplace.people().read();
        changed(order);
    }

    ObservableList<ListGroupBuys.Listed> groupBuys() {
        return groupBuys;
    }

    WindowedList<BrowseOrders.Row> rows() {
        return rows;
    }

    /** Reads again how many there are, and the first of them; more come as they are looked at. */
    void refresh() {
        int now = ++generation;
        OrderQuery wanted = query.get();
        workplace
                .background()
                .run(
                        () ->
                                new Found(
                                        browse.count(wanted),
                                        browse.rows(wanted, 0, WindowedList.PAGE)),
                        found -> {
                            if (now == generation) {
                                count.set(found.count());
                                rows.reset(
                                        Math.toIntExact(Math.min(Integer.MAX_VALUE, found.count())),
                                        found.first());
                            }
                        });
    }

    private record Found(long count, List<BrowseOrders.Row> first) {}

    /** Reads again which group buys there are. */
    void refreshGroupBuys() {
        workplace
                .background()
                .run(() -> new ListGroupBuys(workplace.session()).latestFirst(), groupBuys::setAll);
    }

    private void load(int page) {
        int now = generation;
        OrderQuery wanted = query.get();
        workplace
                .background()
                .run(
                        () ->
                                browse.rows(
                                        wanted, (long) page * WindowedList.PAGE, WindowedList.PAGE),
                        loaded -> {
                            if (now == generation) {
                                rows.loaded(page, loaded);
                            }
                        });
    }

    /** Looks at one order; null looks at none. */
    void select(@Nullable UUID id) {
        if (id == null) {
            selected.set(null);
            return;
        }
        workplace.background().run(() -> detail(id), selected::set);
    }

    private @Nullable Detail detail(UUID id) {
        BrowseOrders.Row row = browse.find(id).orElse(null);
        if (row == null) {
            return null;
        }
        return new Detail(
                row,
                new OrderHistory(workplace.session()).run(id),
                row.order().charges().isRefundInDoubt()
                        ? Optional.of(new SettleRefund(workplace.session()).proposal(id))
                        : Optional.empty());
    }

    /** Decides what it means that a newer file lacks an order. */
    void decide(UUID id, boolean cancel) {
        workplace
                .background()
                .run(
                        () -> new DecideMissing(workplace.session()).run(id, cancel),
                        state -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    state == OrderState.CANCELLED
                                                            ? "orders.cancelled"
                                                            : "orders.kept"));
                            changed(id);
                        });
    }

    /** Says which pieces a partial refund was for. */
    void settle(UUID id, Map<Integer, Integer> pieces) {
        workplace
                .background()
                .run(
                        () ->
                                new SettleRefund(workplace.session())
                                        .run(id, new SettleRefund.Answer(pieces, false, false)),
                        order -> {
                            workplace
                                    .notices()
                                    .done(workplace.text("orders.settled"), () -> takeBack(id));
                            changed(id);
                        });
    }

    private void takeBack(UUID id) {
        workplace
                .background()
                .run(
                        () -> new SettleRefund(workplace.session()).takeBack(id),
                        order -> changed(id));
    }

    private void changed(UUID id) {
        refresh();
        select(id);
    }
}
