package org.leaderdesk.ui.today;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.health.StarterPlan;
import org.leaderdesk.desk.health.TickGrowthStep;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Starter;
import org.leaderdesk.i18n.GrowthWords;
import org.leaderdesk.ui.control.StepRow;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The first seven days of a leader: today's steps and what was left over. It takes no room before
 * and after them, and once it was dismissed.
 */
final class StarterCard extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final GrowthWords words;

    StarterCard(Workplace workplace) {
        super(SPACE);
        this.workplace = workplace;
        words = workplace.texts().growthWords();
        setId("today-starter");
        getStyleClass().add("card");
        Visible.show(this, false);
    }

    /** Looks at it anew; the leader's alone. */
    void refresh() {
        if (workplace.session().actsAs() == Role.LEADER) {
            workplace
                    .background()
                    .run(() -> new StarterPlan(workplace.session()).read(), this::show);
        } else {
            show(Optional.empty());
        }
    }

    private void show(Optional<Starter> read) {
        Optional<Starter> starter = read.filter(Starter::isUnderWay);
        Visible.show(this, starter.isPresent());
        getChildren().clear();
        starter.ifPresent(
                each -> {
                    getChildren().add(head(each));
                    each.due().stream()
                            .map(
                                    tick ->
                                            new StepRow(
                                                    tick,
                                                    words,
                                                    workplace.text("growth.seen"),
                                                    (step, done) -> tick(step, done, each.today())))
                            .forEach(getChildren()::add);
                });
    }

    private HBox head(Starter starter) {
        Label title = new Label(words.starter(starter));
        title.getStyleClass().add("emphasis");
        title.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button dismiss = new Button(workplace.text("growth.dismiss"));
        dismiss.setId("today-starter-dismiss");
        dismiss.getStyleClass().add("flat");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(event -> dismiss());
        HBox head = new HBox(SPACE, title, gap, dismiss);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void tick(GrowthStep step, boolean done, LocalDate today) {
        workplace
                .background()
                .run(
                        () -> {
                            new TickGrowthStep(workplace.session())
                                    .run(step.id(), done ? Optional.of(today) : Optional.empty());
                            return true;
                        },
                        ticked -> refresh());
    }

    private void dismiss() {
        workplace
                .background()
                .run(
                        () -> {
                            new StarterPlan(workplace.session()).dismiss();
                            return true;
                        },
                        dismissed -> refresh());
    }
}
