package org.leaderdesk.ui.health;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ImportGroupDays;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.ReadWarnings;
import org.leaderdesk.desk.health.TypeGroupDay;
import org.leaderdesk.desk.planner.PlanDay;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Warnings;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The health of a day, the group one looks at, and what was counted in the chats. */
final class HealthViewModel {

    private final Workplace workplace;
    private final ObjectProperty<LocalDate> day;
    private final ReadOnlyObjectWrapper<ReadHealth.@Nullable Health> health =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<TypeGroupDay.Row>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ReadHealth.@Nullable Scored> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<WarningTask>> tasks =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable UUID wanted;
    private int generation;

    HealthViewModel(Workplace workplace) {
        this.workplace = workplace;
        // A day is counted once it is over.
        day = new SimpleObjectProperty<>(today().minusDays(1));
        day.subscribe((was, is) -> refresh());
    }

    LocalDate today() {
        return LocalDate.ofInstant(
                workplace.session().clock().instant(), workplace.session().zone());
    }

    ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    /** Everybody's health on the day; null until it was read. */
    ReadOnlyObjectProperty<ReadHealth.@Nullable Health> healthProperty() {
        return health.getReadOnlyProperty();
    }

    /** The thresholds the shown day goes by. */
    HealthRules rules() {
        ReadHealth.Health read = health.get();
        return read == null ? HealthRules.usual() : read.rules();
    }

    /** What was counted in the chats on the day, a row for each group. */
    ReadOnlyObjectProperty<List<TypeGroupDay.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The group, or the leader, one looks at. */
    ReadOnlyObjectProperty<ReadHealth.@Nullable Scored> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Warnings of the last days and what is to be done about them; those of today. */
    ReadOnlyObjectProperty<List<WarningTask>> tasksProperty() {
        return tasks.getReadOnlyProperty();
    }

    /** The leader knows of a warning. */
    void acknowledge(WarningTask task) {
        Warnings.acknowledge(workplace, task, tasks::set, this::refresh);
    }

    /** Looks at a group, or the leader, as soon as it was read. */
    void want(UUID subject) {
        wanted = subject;
    }

    void refresh() {
        int asked = ++generation;
        LocalDate date = day.get();
        workplace
                .background()
                .run(
                        () -> new ReadHealth(workplace.session()).run(date),
                        read -> {
                            if (asked == generation) {
                                show(read);
                            }
                        });
        workplace
                .background()
                .run(
                        () -> new ReadWarnings(workplace.session()).kept(),
                        kept -> tasks.set(ReadWarnings.tasks(kept)));
        workplace
                .background()
                .run(
                        () -> new TypeGroupDay(workplace.session()).rows(date),
                        read -> {
                            if (asked == generation) {
                                rows.set(read);
                            }
                        });
    }

    private void show(ReadHealth.Health read) {
        ReadHealth.Scored was = selected.get();
        health.set(read);
        UUID subject = wanted;
        wanted = null;
        if (subject != null) {
            selected.set(read.group(subject).orElse(read.leader()));
        } else if (was != null) {
            selected.set(was.group().flatMap(read::group).orElse(read.leader()));
        }
    }

    void select(ReadHealth.@Nullable Scored scored) {
        selected.set(scored);
    }

    /**
     * Keeps what was counted of a group on the day.
     *
     * @param kept told once it is kept
     */
    void count(UUID group, Map<ChatFigure, Integer> figures, Runnable kept, Consumer<Refused> no) {
        LocalDate date = day.get();
        workplace
                .background()
                .run(
                        () -> new TypeGroupDay(workplace.session()).run(group, date, figures),
                        before -> {
                            kept.run();
                            refresh();
                        },
                        no);
    }

    /** Takes a file of group statistics, or rehearses that. */
    void statistics(
            Path file,
            ImportGroupDays.Options options,
            Consumer<ImportGroupDays.Taken> taken,
            Consumer<Refused> no) {
        workplace
                .background()
                .run(() -> new ImportGroupDays(workplace.session()).run(file, options), taken, no);
    }

    /** Plans today again with what the groups lack, and goes there. */
    void plan(Optional<UUID> group) {
        LocalDate date = today();
        workplace
                .background()
                .run(
                        () -> new PlanDay(workplace.session()).run(date),
                        planned -> {
                            workplace.notices().done(workplace.text("health.planned"));
                            workplace.navigator().go(Target.PLAN, group);
                        });
    }
}
