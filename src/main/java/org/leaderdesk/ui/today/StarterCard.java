package org.leaderdesk.ui.today;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.health.StarterPlan;
import org.leaderdesk.desk.health.TickGrowthStep;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Starter;
import org.leaderdesk.i18n.GrowthWords;
import org.leaderdesk.ui.control.FirstFocus;
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
    private Optional<Starter> shown = Optional.empty();

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

    /** What is there already stays, and with it whoever works in it. */
    private void show(Optional<Starter> read) {
        Optional<Starter> starter = read.filter(Starter::isUnderWay);
        if (starter.equals(shown)) {
            return;
        }
        shown = starter;
        Optional<String> at = focused();
        Visible.show(this, starter.isPresent());
        getChildren().clear();
        starter.ifPresent(this::build);
        at.map(id -> lookup("#" + id)).ifPresentOrElse(Node::requestFocus, () -> again(at));
    }

    private Optional<String> focused() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(node -> FirstFocus.isWithin(node, this))
                .map(Node::getId);
    }

    private void again(Optional<String> at) {
        if (at.isPresent()) {
            FirstFocus.into(this);
        }
    }

    /** The steps before what takes them all away: that is not to lie under the first key. */
    private void build(Starter starter) {
        Label title = new Label(words.starter(starter));
        title.getStyleClass().add("emphasis");
        title.setWrapText(true);
        getChildren().add(title);
        starter.due().stream()
                .map(
                        tick ->
                                new StepRow(
                                        tick,
                                        words,
                                        workplace.text("growth.seen"),
                                        (step, done) -> tick(step, done, starter.today())))
                .forEach(getChildren()::add);
        getChildren().add(dismissal());
    }

    private Button dismissal() {
        Button dismiss = new Button(workplace.text("growth.dismiss"));
        dismiss.setId("today-starter-dismiss");
        dismiss.getStyleClass().add("flat");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(event -> dismiss());
        return dismiss;
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
