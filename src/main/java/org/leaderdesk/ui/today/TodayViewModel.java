package org.leaderdesk.ui.today;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.aftersales.ListCases;
import org.leaderdesk.desk.health.KeepLeaderDays;
import org.leaderdesk.desk.health.ReadWarnings;
import org.leaderdesk.desk.leader.Backups;
import org.leaderdesk.desk.pickup.SeeDay;
import org.leaderdesk.desk.planner.PlanReminder;
import org.leaderdesk.desk.region.AnswerIntervention;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.ui.fx.Warnings;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.List;
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

    private final ReadOnlyObjectWrapper<List<WarningTask>> warnings =
            new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyObjectWrapper<List<Intervention>> asked =
            new ReadOnlyObjectWrapper<>(List.of());

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

    /** What is to be done about warnings; the leader's alone. */
    ReadOnlyObjectProperty<List<WarningTask>> warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    /** What the region asks and nobody answered yet; the leader's alone. */
    ReadOnlyObjectProperty<List<Intervention>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Says what became of it, and lets the region know with the next sync, which is now. */
    void answer(Intervention each, Intervention.Answer answer) {
        workplace
                .background()
                .run(
                        () -> new AnswerIntervention(workplace.session()).run(each.id(), answer),
                        answered -> {
                            workplace.notices().done(workplace.text("today.asked-answered"));
                            workplace.sync().now();
                            refresh();
                        },
                        refused -> {
                            workplace.notices().refused(refused);
                            refresh();
                        });
    }

    /** The leader knows of it. */
    void acknowledge(WarningTask task) {
        Warnings.acknowledge(workplace, task, warnings::set, this::refresh);
    }

    /** What was kept is there at once; looking at everything anew waits until it is quiet. */
    private void lookForWarnings() {
        if (workplace.session().actsAs() == Role.LEADER) {
            ReadWarnings read = new ReadWarnings(workplace.session());
            workplace.background().run(read::kept, this::warned);
            workplace.background().runWhenQuiet(this, this::lookAtAll, this::warned);
            workplace
                    .background()
                    .run(
                            () -> new AnswerIntervention(workplace.session()).list(),
                            list -> asked.set(list.stream().filter(Intervention::isOpen).toList()));
        }
    }

    /** What the region is told is reckoned then too, of a desk that is with a platform. */
    private List<ReadWarnings.Listed> lookAtAll() {
        List<ReadWarnings.Listed> listed = new ReadWarnings(workplace.session()).run();
        int _ = new KeepLeaderDays(workplace.session()).run();
        return listed;
    }

    private void warned(List<ReadWarnings.Listed> listed) {
        warnings.set(ReadWarnings.tasks(listed));
    }

    void refresh() {
        lookForWarnings();
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
