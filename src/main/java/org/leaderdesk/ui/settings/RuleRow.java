package org.leaderdesk.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.leader.RuleKind;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;

/** One rule: what it decides at the left, its value at the right, to be typed over. */
final class RuleRow extends HBox {

    private static final int SPACE = 16;
    private static final int NUMBER_COLUMNS = 5;

    private final Workplace workplace;
    private final RulesViewModel model;
    private final ReadRules.Listed listed;
    private final Label error = new Label();
    private String sent;

    RuleRow(Workplace workplace, RulesViewModel model, ReadRules.Listed listed) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.listed = listed;
        this.sent = listed.value();
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("rule-row");
        VBox words = words();
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(words, value());
    }

    private VBox words() {
        Rule<?> rule = listed.rule();
        Label name = new Label(model.name(rule));
        name.setWrapText(true);
        Label why = new Label(model.why(rule));
        why.getStyleClass().add("caption");
        why.setWrapText(true);
        Label origin = new Label(origin());
        origin.getStyleClass().add("caption");
        origin.setWrapText(true);
        error.getStyleClass().addAll("caption", "field-error");
        error.setWrapText(true);
        Visible.show(error, false);
        return new VBox(name, why, origin, error);
    }

    private String origin() {
        Rule<?> rule = listed.rule();
        String usual = model.inWords(rule.kind(), listed.usual());
        return workplace.text("settings.rule-origin", usual, model.source(rule));
    }

    private HBox value() {
        Rule<?> rule = listed.rule();
        Control editor =
                rule.kind() instanceof RuleKind.Way<?> way ? choice(way) : field(rule.kind());
        editor.setId("rule-" + rule.id());
        editor.setAccessibleText(model.name(rule));
        HBox box = new HBox(SPACE / 2.0, editor);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("rule-value");
        if (rule.kind() instanceof RuleKind.Whole whole) {
            box.getChildren().add(new Label(model.word(whole.unit())));
        }
        if (listed.changed()) {
            Button back = new Button(workplace.text("settings.rule-usual"));
            back.setId("rule-usual-" + rule.id());
            back.getStyleClass().add("flat");
            back.setOnAction(event -> change(Optional.empty()));
            box.getChildren().add(back);
        }
        return box;
    }

    /** Enter, or going elsewhere, takes what was typed; Escape leaves it as it was. */
    private TextField field(RuleKind<?> kind) {
        TextField field = new TextField(listed.value());
        field.setPrefColumnCount(NUMBER_COLUMNS);
        if (kind instanceof RuleKind.Whole) {
            field.getStyleClass().add("number");
        }
        field.setOnAction(event -> take(field));
        field.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        sent = listed.value();
                        field.setText(sent);
                        Visible.show(error, false);
                    }
                });
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                take(field);
                            }
                        });
        return field;
    }

    private void take(TextField field) {
        String typed = field.getText().strip();
        // Said once: a row that is redrawn loses the focus too.
        if (!typed.equals(sent)) {
            sent = typed;
            Visible.show(error, false);
            change(Optional.of(typed));
        }
    }

    private ComboBox<String> choice(RuleKind.Way<?> way) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(way.ways().stream().map(Enum::name).toList());
        choice.setConverter(new InWords<>(value -> model.inWords(way, value)));
        choice.setValue(listed.value());
        choice.setOnAction(event -> change(Optional.of(choice.getValue())));
        return choice;
    }

    private void change(Optional<String> typed) {
        model.change(listed.rule(), typed, this::refused);
    }

    private void refused(Refused refused) {
        error.setText(workplace.texts().sentence(refused));
        Visible.show(error, true);
    }
}
