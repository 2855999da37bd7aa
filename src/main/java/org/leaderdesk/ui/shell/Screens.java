package org.leaderdesk.ui.shell;

import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.lists.ListsView;
import org.leaderdesk.ui.members.MembersView;
import org.leaderdesk.ui.orders.OrdersView;
import org.leaderdesk.ui.products.ProductsView;
import org.leaderdesk.ui.settings.SettingsView;
import org.leaderdesk.ui.today.TodayView;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The screens of somebody signed in; each is made when it is first gone to. */
final class Screens {

    private static final Set<Target> OF_STAFF =
            EnumSet.of(Target.TODAY, Target.LISTS, Target.ORDERS, Target.MEMBERS, Target.PRODUCTS, Target.SETTINGS);

    private final Workplace workplace;
    private final Map<Target, Screen> made = new EnumMap<>(Target.class);

    Screens(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Where a role can go, in the order of the navigation. */
    Set<Target> targets(Role role) {
        return role == Role.PICKUP_STAFF
                ? OF_STAFF
                : EnumSet.of(Target.TODAY, Target.LISTS, Target.ORDERS, Target.MEMBERS, Target.PRODUCTS, Target.SETTINGS);
    }

    Screen of(Target target) {
        return made.computeIfAbsent(target, this::make);
    }

    private Screen make(Target target) {
        return switch (target) {
            case TODAY -> new TodayView(workplace);
            case LISTS -> new ListsView(workplace);
            case ORDERS -> new OrdersView(workplace);
            case MEMBERS -> new MembersView(workplace);
            case PRODUCTS -> new ProductsView(workplace);
            case SETTINGS -> new SettingsView(workplace);
            default -> throw new IllegalStateException(target.name());
        };
    }
}
