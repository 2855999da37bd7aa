package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** The chat groups with their sizes, and the rules that say who is in which. */
final class GroupsPane implements Pane {

    private final Workplace workplace;
    private final GroupsViewModel model;
    private final NewGroupRule form;
    private final Parent root;

    @FXML private VBox groups;
    @FXML private Label noGroups;
    @FXML private Label unassigned;
    @FXML private TextField name;
    @FXML private ComboBox<String> estate;
    @FXML private CheckBox main;
    @FXML private Button add;
    @FXML private Label groupError;
    @FXML private TextField postLink;
    @FXML private Label linkError;
    @FXML private VBox rulesCard;
    @FXML private VBox rules;
    @FXML private VBox newRule;

    GroupsPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new GroupsViewModel(workplace);
        this.form = new NewGroupRule(workplace, model);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
        model.readLink(postLink::setText);
    }

    @FXML
    private void initialize() {
        newRule.getChildren().setAll(form);
        Visible.show(groupError, false);
        Visible.show(linkError, false);
        postLink.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is) {
                                keepLink();
                            }
                        });
        add.disableProperty().bind(name.textProperty().map(String::isBlank).orElse(true));
        // A main group is an estate's.
        main.disableProperty()
                .bind(estate.getEditor().textProperty().map(String::isBlank).orElse(true));
        model.seenProperty().subscribe(this::show);
    }

    private void show(GroupsViewModel.Seen seen) {
        ListGroups.Groups all = seen.groups();
        groups.getChildren()
                .setAll(
                        all.listed().stream()
                                .map(each -> new GroupRow(workplace, model, each))
                                .toList());
        boolean any = !all.listed().isEmpty();
        Visible.show(noGroups, !any);
        Visible.show(rulesCard, any);
        Visible.show(unassigned, any && all.unassigned() > 0);
        unassigned.setText(workplace.text("settings.unassigned", all.unassigned()));
        estate.getItems().setAll(seen.names().estates());
        List<ListGroups.ListedRule> inOrder = all.rules();
        rules.getChildren().clear();
        for (int place = 0; place < inOrder.size(); place++) {
            rules.getChildren()
                    .add(
                            new GroupRuleRow(
                                    workplace,
                                    model,
                                    inOrder.get(place),
                                    place,
                                    place == inOrder.size() - 1));
        }
        form.offer(
                all.listed().stream().map(each -> each.group().name()).toList(),
                seen.names().estates(),
                seen.names().subLeaders());
    }

    @FXML
    private void keepLink() {
        Visible.show(linkError, false);
        model.keepLink(
                postLink.getText(),
                refused -> {
                    linkError.setText(workplace.texts().sentence(refused));
                    Visible.show(linkError, true);
                });
    }

    @FXML
    private void addGroup() {
        Visible.show(groupError, false);
        String where = estate.getEditor().getText();
        model.add(
                name.getText(),
                where == null ? "" : where,
                main.isSelected() && !main.isDisabled(),
                this::added,
                refused -> {
                    groupError.setText(workplace.texts().sentence(refused));
                    Visible.show(groupError, true);
                });
    }

    private void added() {
        name.clear();
        estate.getEditor().clear();
        estate.setValue(null);
        main.setSelected(false);
    }
}
