package org.leaderdesk.ui.shell;

import org.leaderdesk.ui.aftersales.AfterSalesView;
import org.leaderdesk.ui.arrival.ArrivalView;
import org.leaderdesk.ui.closing.ClosingView;
import org.leaderdesk.ui.counter.CounterView;
import org.leaderdesk.ui.earnings.EarningsView;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.health.HealthView;
import org.leaderdesk.ui.lists.ListsView;
import org.leaderdesk.ui.members.MembersView;
import org.leaderdesk.ui.numbers.NumbersView;
import org.leaderdesk.ui.orders.OrdersView;
import org.leaderdesk.ui.plan.PlanView;
import org.leaderdesk.ui.products.ProductsView;
import org.leaderdesk.ui.region.RegionView;
import org.leaderdesk.ui.rounds.RoundsView;
import org.leaderdesk.ui.settings.SettingsView;
import org.leaderdesk.ui.sync.SyncView;
import org.leaderdesk.ui.today.TodayView;

import java.util.EnumMap;
import java.util.Map;

/**
 * The screens of somebody signed in; each is made when it is first gone to. The plan, health, the
 * numbers and the earnings are the leader's; a region's manager has a book and a screen of their
 * own. What a role may not do the use case refuses, and what it may not see its keys do not open.
 */
final class Screens {

    private final Workplace workplace;
    private final Map<Target, Screen> made = new EnumMap<>(Target.class);

    Screens(Workplace workplace) {
        this.workplace = workplace;
    }

    Screen of(Target target) {
        return made.computeIfAbsent(target, this::make);
    }

    /**
     * The counter once more, for a window of its own.
     *
     * @param leave closes that window
     */
    Screen beside(Target target, Runnable leave) {
        return target == Target.COUNTER ? new CounterView(workplace, leave, true) : make(target);
    }

    /** Makes away with all that were made. */
    void gone() {
        made.values().forEach(Screen::gone);
    }

    /** The lists, to have a sheet chosen on them. */
    ListsView lists() {
        return (ListsView) of(Target.LISTS);
    }

    private Screen make(Target target) {
        return switch (target) {
            case REGION -> new RegionView(workplace);
            case TODAY -> new TodayView(workplace);
            case COUNTER ->
                    new CounterView(workplace, () -> workplace.navigator().go(Target.TODAY), false);
            case ARRIVAL -> new ArrivalView(workplace);
            case AFTER_SALES -> new AfterSalesView(workplace);
            case CLOSING -> new ClosingView(workplace);
            case LISTS -> new ListsView(workplace);
            case ROUNDS -> new RoundsView(workplace);
            case ORDERS -> new OrdersView(workplace);
            case MEMBERS -> new MembersView(workplace);
            case PRODUCTS -> new ProductsView(workplace);
            case PLAN -> new PlanView(workplace);
            case HEALTH -> new HealthView(workplace);
            case NUMBERS -> new NumbersView(workplace);
            case EARNINGS -> new EarningsView(workplace);
            case SYNC -> new SyncView(workplace);
            case SETTINGS -> new SettingsView(workplace);
        };
    }
}
