package org.leaderdesk.ui.orders;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
import org.leaderdesk.ui.control.QueriedRows;
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
    private final QueriedRows<OrderQuery, BrowseOrders.Row> found;
    private final ReadOnlyObjectWrapper<@Nullable Detail> selected = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ListGroupBuys.Listed> groupBuys =
            FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable WalkInViewModel> walkIn =
            new ReadOnlyObjectWrapper<>();

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
        this.found =
                new QueriedRows<>(
                        workplace.background(), OrderQuery.LATEST, browse::count, browse::rows);
        found.queryProperty().subscribe((was, wanted) -> found.refresh());
    }

    ObjectProperty<OrderQuery> queryProperty() {
        return found.queryProperty();
    }

    ReadOnlyLongProperty countProperty() {
        return found.countProperty();
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
        return found.rows();
    }

    /** Reads again how many there are, and the first of them; more come as they are looked at. */
    void refresh() {
        found.refresh();
    }

    /** Reads again which group buys there are. */
    void refreshGroupBuys() {
        workplace
                .background()
                .run(() -> new ListGroupBuys(workplace.session()).latestFirst(), groupBuys::setAll);
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
