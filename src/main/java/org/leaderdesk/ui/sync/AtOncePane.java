package org.leaderdesk.ui.sync;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.sync.SettleConflict;
import org.leaderdesk.ui.fx.Workplace;

/**
 * Settles all disagreements of a kind at once. What is given up by that is said first, in the same
 * place, and the second button does it: one press by mistake loses nothing.
 */
final class AtOncePane extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final SyncViewModel model;
    private final String kind;
    private final String called;
    private final String many;
    private final FlowPane offer = new FlowPane(SPACE, SPACE);
    private final VBox question = new VBox(SPACE);

    /**
     * For one kind.
     *
     * @param kind as the protocol calls it
     * @param called as people do
     * @param many how many there are, in words
     */
    AtOncePane(Workplace workplace, SyncViewModel model, String kind, String called, String many) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.kind = kind;
        this.called = called;
        this.many = many;
        getStyleClass().add("disagreement");
        offer.getChildren()
                .setAll(
                        button("sync.all-mine", "mine", () -> ask(SettleConflict.Side.MINE)),
                        button("sync.all-theirs", "theirs", () -> ask(SettleConflict.Side.THEIRS)));
        getChildren().addAll(label("sync.all-of"), offer);
    }

    /** Below what was pressed, where a double click does not reach. */
    private void ask(SettleConflict.Side side) {
        boolean mine = side == SettleConflict.Side.MINE;
        Button no = button("sync.all-no", "no", this::answered);
        Button yes =
                button(
                        mine ? "sync.all-mine-yes" : "sync.all-theirs-yes",
                        "yes",
                        () -> {
                            answered();
                            model.settleAll(kind, side);
                        });
        question.getChildren()
                .setAll(
                        label(mine ? "sync.all-mine-sure" : "sync.all-theirs-sure"),
                        new FlowPane(SPACE, SPACE, no, yes));
        getChildren().add(question);
        offer.setDisable(true);
        no.requestFocus();
    }

    private void answered() {
        getChildren().remove(question);
        offer.setDisable(false);
        offer.getChildren().getFirst().requestFocus();
    }

    private Label label(String key) {
        Label label = new Label(workplace.text(key, called, many));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Button button(String key, String id, Runnable pressed) {
        String name = workplace.text(key, many);
        Button button = new Button(name);
        button.setId("sync-all-" + id + "-" + kind);
        button.setAccessibleText(workplace.text("sync.button-about", name, called));
        button.getStyleClass().add("settles");
        button.setOnAction(event -> pressed.run());
        return button;
    }
}
