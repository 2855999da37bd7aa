package org.leaderdesk.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.ui.fx.Workplace;

import java.util.OptionalInt;

/** One rule for a group: whom it takes in, to be moved up and down, or taken out. */
final class GroupRuleRow extends HBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final ListGroups.ListedRule listed;

    /**
     * A row.
     *
     * @param place from 0
     * @param last whether no rule stands behind it
     */
    GroupRuleRow(
            Workplace workplace,
            GroupsViewModel model,
            ListGroups.ListedRule listed,
            int place,
            boolean last) {
        super(SPACE);
        this.workplace = workplace;
        this.listed = listed;
        setAlignment(Pos.CENTER_LEFT);
        Label words =
                new Label(workplace.text("settings.group-rule", place + 1, whom(), listed.group()));
        words.setWrapText(true);
        Label count = new Label(workplace.text("settings.group-members", listed.members()));
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button up = button("mdi2a-arrow-up", workplace.text("settings.group-rule-up"));
        up.setId("group-rule-up-" + place);
        up.setDisable(place == 0);
        up.setOnAction(event -> model.move(listed.rule(), -1));
        Button down = button("mdi2a-arrow-down", workplace.text("settings.group-rule-down"));
        down.setDisable(last);
        down.setOnAction(event -> model.move(listed.rule(), 1));
        Button remove = button("mdi2c-close", workplace.text("settings.remove"));
        remove.setId("group-rule-remove-" + place);
        remove.setOnAction(event -> model.remove(listed.rule()));
        getChildren().setAll(words, count, up, down, remove);
    }

    private static Button button(String icon, String name) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(name);
        return button;
    }

    private String whom() {
        String whom = listed.whom().reveal();
        return switch (listed.rule()) {
            case GroupRule.BySubLeader _ -> workplace.text("settings.whom-sub-leader", whom);
            case GroupRule.ByTitle _ -> workplace.text("settings.whom-title", whom);
            case GroupRule.ByMember _ -> workplace.text("settings.whom-member", whom);
            case GroupRule.ByBuildings by ->
                    by.from().isEmpty() && by.to().isEmpty()
                            ? workplace.text("settings.whom-estate", whom)
                            : workplace.text(
                                    "settings.whom-buildings",
                                    whom,
                                    number(by.from()),
                                    number(by.to()));
        };
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
