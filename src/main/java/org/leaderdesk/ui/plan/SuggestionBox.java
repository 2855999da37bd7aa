package org.leaderdesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.Suggestions;
import org.leaderdesk.domain.planner.Suggestion;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people of the groups suggest: written down in one line, answered in one click. */
final class SuggestionBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final ActivitiesViewModel model;
    private final PlanTexts texts;
    private final TextField said = new TextField();
    private final ComboBox<Suggestion.About> about = new ComboBox<>();
    private final ComboBox<@Nullable String> group = new ComboBox<>();
    private final Label failed = new Label();
    private final VBox listed = new VBox(SPACE);

    SuggestionBox(Workplace workplace, ActivitiesViewModel model, PlanTexts texts) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        said.setId("suggestion-text");
        said.setPromptText(workplace.text("plan.suggestion-prompt"));
        said.setAccessibleText(workplace.text("plan.suggestion-prompt"));
        said.setOnAction(event -> add());
        about.getItems().setAll(Suggestion.About.values());
        about.setConverter(new InWords<>(texts::word));
        about.setValue(Suggestion.About.GOODS);
        about.setAccessibleText(workplace.text("plan.suggestion-about"));
        group.setConverter(
                new InWords<>(
                        name -> name == null ? workplace.text("plan.suggestion-no-group") : name));
        group.setAccessibleText(workplace.text("plan.suggestion-group"));
        Button add = new Button(workplace.text("plan.suggestion-add"));
        add.setId("suggestion-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> add());
        add.disableProperty().bind(said.textProperty().map(String::isBlank));
        failed.setWrapText(true);
        failed.getStyleClass().add("field-error");
        Visible.show(failed, false);
        getChildren().setAll(said, new FlowPane(SPACE, SPACE, about, group, add), failed, listed);
    }

    private void add() {
        if (!said.getText().isBlank()) {
            model.suggest(
                    about.getValue(),
                    Optional.ofNullable(group.getValue()),
                    said.getText(),
                    this::added,
                    refused -> {
                        failed.setText(workplace.texts().sentence(refused));
                        Visible.show(failed, true);
                    });
        }
    }

    private void added() {
        said.clear();
        Visible.show(failed, false);
        said.requestFocus();
    }

    void show(List<Suggestions.Listed> all, List<String> groups) {
        List<@Nullable String> offered = new ArrayList<>();
        offered.add(null);
        offered.addAll(groups);
        Offer.set(group, offered, group.getValue());
        listed.getChildren().setAll(all.stream().map(this::card).toList());
        if (all.isEmpty()) {
            Label none = new Label(workplace.text("plan.suggestion-none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            listed.getChildren().add(none);
        }
    }

    private Node card(Suggestions.Listed each) {
        Suggestion suggestion = each.suggestion();
        Label text = new Label(suggestion.text());
        text.setWrapText(true);
        Label from =
                new Label(
                        workplace.text(
                                "plan.suggestion-from",
                                texts.word(suggestion.about()),
                                each.group().isBlank()
                                        ? workplace.text("plan.suggestion-no-group")
                                        : each.group(),
                                workplace
                                        .texts()
                                        .day(
                                                suggestion
                                                        .at()
                                                        .atZone(workplace.session().zone())
                                                        .toLocalDate())));
        from.getStyleClass().add("muted");
        from.setWrapText(true);
        VBox card = new VBox(SPACE / 2.0, text, from, answers(suggestion));
        card.getStyleClass().add("card");
        return card;
    }

    private Node answers(Suggestion suggestion) {
        if (suggestion.answer().isPresent()) {
            Label answered = new Label(texts.word(suggestion.answer().get()));
            answered.getStyleClass().add("plan-occasion");
            return new HBox(answered);
        }
        HBox row = new HBox(SPACE);
        row.setAlignment(Pos.CENTER_LEFT);
        for (Suggestion.Answer answer : Suggestion.Answer.values()) {
            Button button = new Button(texts.word(answer));
            button.getStyleClass().add("flat");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> model.answer(suggestion.id(), answer));
            HBox.setHgrow(button, Priority.NEVER);
            row.getChildren().add(button);
        }
        return row;
    }
}
