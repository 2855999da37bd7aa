package org.leaderdesk.ui.health;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadGrowth;
import org.leaderdesk.desk.health.StarterPlan;
import org.leaderdesk.desk.health.TickGrowthStep;
import org.leaderdesk.desk.report.PackSuccession;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.Starter;
import org.leaderdesk.domain.leader.Succession;
import org.leaderdesk.domain.leader.Training;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** How far the leader has come, read when one looks at it: it takes the whole book's health. */
final class GrowthViewModel {

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<@Nullable Grown> grown = new ReadOnlyObjectWrapper<>();

    GrowthViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Map, courses and the first seven days, of one moment. */
    record Grown(ReadGrowth.GrowthMap map, Training training, Optional<Starter> starter) {}

    /** Null until it was read. */
    ReadOnlyObjectProperty<@Nullable Grown> grownProperty() {
        return grown.getReadOnlyProperty();
    }

    void refresh() {
        workplace
                .background()
                .run(
                        () -> {
                            ReadGrowth read = new ReadGrowth(workplace.session());
                            return new Grown(
                                    read.run(),
                                    read.training(),
                                    new StarterPlan(workplace.session()).read());
                        },
                        grown::set);
    }

    void tick(GrowthStep step, boolean done) {
        Optional<LocalDate> day =
                done ? Optional.of(new ReadGrowth(workplace.session()).today()) : Optional.empty();
        workplace
                .background()
                .run(
                        () -> {
                            new TickGrowthStep(workplace.session()).run(step.id(), day);
                            return true;
                        },
                        ticked -> refresh());
    }

    /** Begins the first seven days today. */
    void start() {
        workplace
                .background()
                .run(
                        () -> {
                            StarterPlan plan = new StarterPlan(workplace.session());
                            return plan.start(new ReadGrowth(workplace.session()).today());
                        },
                        begun -> refresh());
    }

    /** Packs for a successor, people as at the counter; the whole takes the command's purpose. */
    void pack(Path file) {
        workplace
                .background()
                .run(
                        () ->
                                new PackSuccession(workplace.session())
                                        .run(
                                                new PackSuccession.Request(
                                                        file,
                                                        true,
                                                        new ReadGrowth(workplace.session())
                                                                .today()
                                                                .plusDays(Succession.NAMED_BEFORE),
                                                        false,
                                                        ""),
                                                workplace.texts().locale()),
                        packed ->
                                workplace
                                        .notices()
                                        .done(
                                                workplace.text(
                                                        "growth.packed",
                                                        String.valueOf(file.getFileName()),
                                                        packed.on().toString())));
    }
}
