package org.leaderdesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.planner.Activities;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.ui.control.DayPicker;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What is said of a new activity. */
final class ActivityForm extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final ActivitiesViewModel model;
    private final TextField name = new TextField();
    private final ComboBox<Activity.Kind> kind = new ComboBox<>();
    private final DayPicker from = new DayPicker();
    private final DayPicker to = new DayPicker();
    private final DayPicker deadline = new DayPicker();
    private final TextField owner = new TextField();
    private final TextField goal = new TextField();
    private final Label failed = new Label();

    ActivityForm(Workplace workplace, ActivitiesViewModel model, PlanTexts texts) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        getStyleClass().add("card");
        name.setId("activity-name");
        kind.getItems().setAll(Activity.Kind.values());
        kind.setConverter(new InWords<>(texts::word));
        kind.setValue(Activity.Kind.PROMOTION);
        goal.getStyleClass().add("number");
        goal.setPrefColumnCount(5);
        owner.setPrefColumnCount(8);
        failed.setWrapText(true);
        failed.getStyleClass().add("field-error");
        Visible.show(failed, false);
        Button add = new Button(workplace.text("plan.activity-add"));
        add.setId("activity-add");
        add.getStyleClass().add("accent");
        add.setOnAction(event -> add());
        Button cancel = new Button(workplace.text("plan.activity-cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(event -> close());
        HBox buttons = new HBox(SPACE, add, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        FlowPane fields =
                new FlowPane(
                        SPACE,
                        SPACE,
                        new FormField(workplace.text("plan.activity-name"), name),
                        new FormField(workplace.text("plan.activity-kind"), kind),
                        new FormField(workplace.text("plan.activity-from"), from),
                        new FormField(workplace.text("plan.activity-to"), to),
                        new FormField(workplace.text("plan.activity-deadline"), deadline),
                        new FormField(workplace.text("plan.activity-owner"), owner),
                        new FormField(workplace.text("plan.activity-goal"), goal));
        getChildren().setAll(fields, failed, buttons);
        Visible.show(this, false);
    }

    void open() {
        Visible.show(this, true);
        if (from.getValue() == null) {
            from.setValue(model.today().plusDays(7));
        }
        name.requestFocus();
    }

    private void close() {
        name.clear();
        owner.clear();
        goal.clear();
        deadline.setValue(null);
        from.setValue(null);
        to.setValue(null);
        Visible.show(failed, false);
        Visible.show(this, false);
    }

    private void add() {
        LocalDate first = from.getValue();
        String wanted = Normalizer.normalize(goal.getText(), Normalizer.Form.NFKC).strip();
        if (first == null || !wanted.matches("[0-9]{0,6}")) {
            fail(workplace.text(first == null ? "plan.activity-no-day" : "plan.no-number"));
            return;
        }
        model.add(
                new Activities.Typed(
                        name.getText(),
                        kind.getValue(),
                        first,
                        to.getValue() == null ? first : to.getValue(),
                        owner.getText(),
                        Optional.ofNullable(deadline.getValue()),
                        wanted.isEmpty()
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(wanted)),
                        OptionalInt.empty()),
                this::close,
                refused -> fail(workplace.texts().sentence(refused)));
    }

    private void fail(String why) {
        failed.setText(why);
        Visible.show(failed, true);
    }
}
