package org.leaderdesk.ui.today;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.aftersales.ListCases;
import org.leaderdesk.desk.leader.Backups;
import org.leaderdesk.desk.pickup.SeeDay;
import org.leaderdesk.desk.planner.PlanReminder;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.Optional;

/** The state of the day, read whenever the screen comes to the front. */
final class TodayViewModel {

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<SeeDay.@Nullable Day> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> lastBackup =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<ListCases.@Nullable Waiting> afterSales =
            new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<PlanReminder.@Nullable Reminder> reminder =
            new ReadOnlyObjectWrapper<>();

    TodayViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    ReadOnlyObjectProperty<SeeDay.@Nullable Day> dayProperty() {
        return day.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LocalDate>> lastBackupProperty() {
        return lastBackup.getReadOnlyProperty();
    }

    /** How many after-sales cases are open, and what is due first. */
    ReadOnlyObjectProperty<ListCases.@Nullable Waiting> afterSalesProperty() {
        return afterSales.getReadOnlyProperty();
    }

    /** The one post of the plan that is due. */
    ReadOnlyObjectProperty<PlanReminder.@Nullable Reminder> reminderProperty() {
        return reminder.getReadOnlyProperty();
    }

    void refresh() {
        workplace
                .background()
                .run(() -> new PlanReminder(workplace.session()).run(), reminder::set);
        workplace
                .background()
                .run(() -> new ListCases(workplace.session()).waiting(), afterSales::set);
        workplace.background().run(() -> new SeeDay(workplace.session()).run(), day::set);
        workplace.background().run(new Backups(workplace.session())::latest, lastBackup::set);
    }
}
