package org.leaderdesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.planner.EditSlots;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says that a post was posted, and what came of it: three numbers that may stay empty, and Enter.
 */
final class DoneBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final PlanViewModel model;
    private final TextField participants = new TextField();
    private final TextField replies = new TextField();
    private final TextField clicks = new TextField();
    private final FormField clicked;
    private final CheckBox original = new CheckBox();
    private final Button done = new Button("", new FontIcon("mdi2c-check"));
    private final Label failed = new Label();
    private Runnable told = () -> {};

    DoneBox(Workplace workplace, PlanViewModel model) {
        super(SPACE / 2.0);
        this.workplace = workplace;
        this.model = model;
        participants.setId("plan-participants");
        replies.setId("plan-replies");
        clicks.setId("plan-clicks");
        done.setId("plan-done");
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(event -> say());
        for (TextField field : new TextField[] {participants, replies, clicks}) {
            field.getStyleClass().add("number");
            field.setPrefColumnCount(4);
            field.setOnAction(event -> say());
        }
        FormField took = new FormField(workplace.text("plan.participants"), participants);
        FormField answers = new FormField(workplace.text("plan.replies"), replies);
        clicked = new FormField(workplace.text("plan.clicks"), clicks);
        HBox.setHgrow(took, Priority.ALWAYS);
        HBox.setHgrow(answers, Priority.ALWAYS);
        HBox.setHgrow(clicked, Priority.ALWAYS);
        original.setId("plan-original");
        original.setText(workplace.text("plan.original"));
        original.setWrapText(true);
        Label all = new Label(workplace.text("plan.counts-all"));
        all.setWrapText(true);
        all.getStyleClass().add("caption");
        HBox row = new HBox(SPACE, took, answers, clicked, done);
        row.setAlignment(Pos.BOTTOM_LEFT);
        failed.setWrapText(true);
        failed.getStyleClass().addAll("caption", "field-error");
        failed.visibleProperty().bind(failed.textProperty().isNotEmpty());
        failed.managedProperty().bind(failed.visibleProperty());
        getStyleClass().add("card");
        getChildren().setAll(row, all, original, failed);
    }

    /** Told once it was said. */
    void onSaid(Runnable said) {
        told = said;
    }

    void show(WavePost post) {
        participants.setText(number(post.counted(PlanSlot.Outcome::participants)));
        replies.setText(number(post.counted(PlanSlot.Outcome::replies)));
        clicks.setText(number(post.counted(PlanSlot.Outcome::clicks)));
        Visible.show(clicked, post.product().isPresent());
        original.setSelected(post.isOriginal());
        done.setText(workplace.text(post.isDone() ? "plan.done-again" : "plan.done"));
        failed.setText("");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    /** Takes the keys, the first number first. */
    void ask() {
        participants.requestFocus();
        participants.selectAll();
    }

    private void say() {
        failed.setText("");
        try {
            model.done(
                    new EditSlots.Counts(
                            read(participants),
                            read(replies),
                            read(clicks),
                            Optional.of(original.isSelected())),
                    told,
                    refused -> failed.setText(workplace.texts().sentence(refused)));
        } catch (NumberFormatException _) {
            failed.setText(workplace.text("plan.no-number"));
        }
    }

    private static OptionalInt read(TextField field) {
        String typed = Normalizer.normalize(field.getText(), Normalizer.Form.NFKC).strip();
        return typed.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseUnsignedInt(typed));
    }
}
