package org.leaderdesk.ui.counter;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.pickup.Counter;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The counter: one box that has the keyboard, who is served, and nothing else on the screen. */
public final class CounterView implements Screen {

    private final Workplace workplace;
    private final CounterWords words;
    private final CounterViewModel model;
    private final CounterBox box;
    private final StatePane pane;
    private final HintBar hints;
    private final Parent root;
    private final Runnable leave;
    private boolean choosing;

    @FXML private HBox boxPlace;
    @FXML private Label round;
    @FXML private Label progress;
    @FXML private ComboBox<@Nullable PickupRound> rounds;
    @FXML private Button beside;
    @FXML private Label say;
    @FXML private ScrollPane scroll;
    @FXML private EmptyState noRound;
    @FXML private VBox bottom;

    /**
     * A counter.
     *
     * @param leave leads back to where the clerk came from
     * @param alone whether it is in a window of its own already
     */
    public CounterView(Workplace workplace, Runnable leave, boolean alone) {
        this.workplace = workplace;
        this.leave = leave;
        this.words = new CounterWords(workplace.texts());
        Tones tones = new Tones(workplace.kept());
        this.model =
                new CounterViewModel(
                        new CounterDesk(workplace.session(), workplace.people()::ids),
                        words,
                        new CounterViewModel.Parts(
                                workplace.background()::run,
                                workplace.notices()::unexpected,
                                tones::play,
                                this::leave));
        this.box = new CounterBox(workplace.texts(), model.typedProperty(), model::press);
        this.pane = new StatePane(workplace.texts(), words, model);
        this.hints = new HintBar(workplace.texts());
        this.root = Views.load(this, workplace.texts());
        Visible.show(beside, !alone);
        new CounterKeys(box, model, this::full, this::compose).install(root);
        FirstFocus.on(box);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        box.requestFocus();
        model.open(selected);
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public void gone() {
        model.close();
    }

    @FXML
    private void initialize() {
        boxPlace.getChildren().add(box);
        HBox.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
        scroll.setContent(pane);
        bottom.getChildren().add(hints);
        rounds.setConverter(new InWords<>(each -> each == null ? "" : each.name()));
        rounds.valueProperty().subscribe(this::chosen);
        model.roundsProperty().subscribe(this::offer);
        model.progressProperty().subscribe(this::progress);
        model.sayProperty().subscribe(this::say);
        model.stateProperty()
                .subscribe(
                        state -> {
                            pane.show(state);
                            hints.show(state);
                            scroll.setVvalue(0);
                            if (box.isComposing() && model.typed().isEmpty()) {
                                box.compose(false);
                            }
                        });
    }

    private void chosen(@Nullable PickupRound round) {
        if (round != null && !choosing) {
            model.open(Optional.of(round.id()));
            box.requestFocus();
        }
    }

    private void offer(List<PickupRound> open) {
        choosing = true;
        rounds.getItems().setAll(open);
        choosing = false;
        Visible.show(rounds, open.size() > 1);
        Visible.show(round, open.size() == 1);
    }

    private void progress(Counter.@Nullable Progress now) {
        Visible.show(noRound, now == null);
        Visible.show(scroll, now != null);
        if (now == null) {
            progress.setText("");
            return;
        }
        progress.setText(
                workplace.text(
                        "counter.progress",
                        now.collected(),
                        now.bags(),
                        now.bags() - now.collected()));
        round.setText(now.round().name());
        choosing = true;
        rounds.setValue(now.round());
        choosing = false;
    }

    private void say(Say now) {
        Visible.show(say, !now.text().isEmpty());
        say.setText(now.text());
        say.setGraphic(icon(now.tone()));
        say.getStyleClass().removeIf(each -> each.startsWith("counter-tone-"));
        say.getStyleClass()
                .add("counter-tone-" + now.tone().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static FontIcon icon(Say.Tone tone) {
        return new FontIcon(
                switch (tone) {
                    case QUIET -> "mdi2i-information-outline";
                    case DONE -> "mdi2c-check-circle-outline";
                    case PARTIAL -> "mdi2a-alert-outline";
                    case UNKNOWN -> "mdi2a-alert-octagon-outline";
                });
    }

    @FXML
    private void goRounds() {
        workplace.navigator().go(Target.ROUNDS);
    }

    @FXML
    private void beside() {
        workplace.navigator().beside(Target.COUNTER);
    }

    /** Escape is a key of the counter and does not leave the full screen. */
    @FXML
    private void full() {
        if (root.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(!stage.isFullScreen());
            box.requestFocus();
        }
    }

    @FXML
    private void compose() {
        box.compose(!box.isComposing());
        box.requestFocus();
    }

    @FXML
    private void leave() {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(false);
        }
        leave.run();
    }
}
