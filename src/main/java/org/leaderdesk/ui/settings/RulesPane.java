package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** The rules by which the desk decides, by topic, each with its value and where it comes from. */
final class RulesPane implements Pane {

    private final Workplace workplace;
    private final RulesViewModel model;
    private final Parent root;

    @FXML private TextField search;
    @FXML private Label changed;
    @FXML private VBox topics;

    RulesPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new RulesViewModel(workplace);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        model.rules().subscribe(this::list);
        search.textProperty().subscribe(text -> list());
    }

    private void list() {
        long set = model.rules().stream().filter(ReadRules.Listed::changed).count();
        changed.setText(workplace.text("settings.rules-changed", model.rules().size(), set));
        topics.getChildren().clear();
        for (Rule.Topic topic : Rule.Topic.values()) {
            List<ReadRules.Listed> found = model.found(topic, search.getText());
            if (!found.isEmpty()) {
                topics.getChildren().add(card(topic, found));
            }
        }
        if (topics.getChildren().isEmpty() && !model.rules().isEmpty()) {
            EmptyState none = new EmptyState();
            none.setIcon("mdi2m-magnify");
            none.setTitle(workplace.text("settings.rules-none"));
            none.setHint(workplace.text("settings.rules-none-hint"));
            topics.getChildren().add(none);
        }
    }

    private VBox card(Rule.Topic topic, List<ReadRules.Listed> found) {
        Label title = new Label(model.word(topic));
        title.getStyleClass().add("emphasis");
        VBox card = new VBox(title);
        card.getStyleClass().add("card");
        found.forEach(each -> card.getChildren().add(new RuleRow(workplace, model, each)));
        return card;
    }
}
