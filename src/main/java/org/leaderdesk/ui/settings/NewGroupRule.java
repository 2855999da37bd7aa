package org.leaderdesk.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.AddGroupRule.Whom;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A new rule for a group: which group, by what, and whom. */
final class NewGroupRule extends VBox {

    private static final int SPACE = 8;
    private static final Pattern RANGE =
            Pattern.compile("([0-9]{1,5})(?:\\s*[-–~]\\s*([0-9]{1,5}))?");

    /** By what a rule takes people in. */
    private enum By {
        SUB_LEADER("settings.by-sub-leader"),
        TITLE("settings.by-title"),
        BUILDINGS("settings.by-buildings"),
        MEMBER("settings.by-member");

        private final String key;

        By(String key) {
            this.key = key;
        }
    }

    private final Workplace workplace;
    private final GroupsViewModel model;
    private final ComboBox<String> group = new ComboBox<>();
    private final ComboBox<By> by = new ComboBox<>();
    private final ComboBox<String> subLeader = new ComboBox<>();
    private final TextField words = new TextField();
    private final ComboBox<String> estate = new ComboBox<>();
    private final TextField buildings = new TextField();
    private final TextField search = new TextField();
    private final ComboBox<@Nullable FoundMember> member = new ComboBox<>();
    private final Label error = new Label();

    NewGroupRule(Workplace workplace, GroupsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        name(group, "settings-rule-group", "settings.rule-group");
        name(subLeader, "settings-rule-sub-leader", "settings.by-sub-leader");
        name(estate, "settings-rule-estate", "settings.rule-estate");
        name(member, "settings-rule-member", "settings.by-member");
        prompt(words, "settings-rule-words", "settings.rule-words");
        prompt(buildings, "settings-rule-buildings", "settings.rule-buildings");
        prompt(search, "settings-rule-search-member", "settings.rule-search-member");
        by.setId("settings-rule-by");
        by.setAccessibleText(workplace.text("settings.rule-by"));
        by.getItems().setAll(By.values());
        by.setConverter(new InWords<>(each -> workplace.texts().text(each.key)));
        by.setValue(By.BUILDINGS);
        member.setConverter(new InWords<>(NewGroupRule::person));
        search.textProperty().subscribe(this::find);
        Button add = new Button(workplace.text("settings.group-rule-add"));
        add.setId("settings-rule-add");
        add.setOnAction(event -> add());
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        Visible.show(error, false);
        getChildren()
                .setAll(
                        new FlowPane(
                                SPACE, SPACE, by, subLeader, words, estate, buildings, search,
                                member, group, add),
                        error);
        by.valueProperty().subscribe(this::ask);
    }

    private void name(ComboBox<?> choice, String id, String key) {
        choice.setId(id);
        choice.setPromptText(workplace.texts().text(key));
        choice.setAccessibleText(workplace.texts().text(key));
    }

    private void prompt(TextField field, String id, String key) {
        field.setId(id);
        field.setPromptText(workplace.texts().text(key));
        field.setAccessibleText(workplace.texts().text(key));
    }

    /** What can be chosen from. */
    void offer(List<String> groups, List<String> estates, List<String> subLeaders) {
        group.getItems().setAll(groups);
        estate.getItems().setAll(estates);
        subLeader.getItems().setAll(subLeaders);
    }

    private void ask(By chosen) {
        Visible.show(subLeader, chosen == By.SUB_LEADER);
        Visible.show(words, chosen == By.TITLE);
        Visible.show(estate, chosen == By.BUILDINGS);
        Visible.show(buildings, chosen == By.BUILDINGS);
        Visible.show(search, chosen == By.MEMBER);
        Visible.show(member, chosen == By.MEMBER);
    }

    private void find(String typed) {
        member.getItems()
                .setAll(typed.isBlank() ? List.of() : workplace.people().find(typed.strip()));
        member.setValue(member.getItems().isEmpty() ? null : member.getItems().getFirst());
    }

    private static String person(@Nullable FoundMember found) {
        return found == null ? "" : found.name().reveal() + " " + found.tail4();
    }

    private void add() {
        String wanted = group.getValue();
        Optional<Whom> whom = whom();
        if (wanted == null || whom.isEmpty()) {
            error.setText(workplace.text("settings.group-rule-open"));
            Visible.show(error, true);
            return;
        }
        Visible.show(error, false);
        model.addRule(wanted, whom.get(), this::added, this::refused);
    }

    private void added() {
        words.clear();
        buildings.clear();
        search.clear();
    }

    private void refused(Refused refused) {
        error.setText(workplace.texts().sentence(refused));
        Visible.show(error, true);
    }

    private Optional<Whom> whom() {
        return switch (by.getValue()) {
            case SUB_LEADER -> Optional.ofNullable(subLeader.getValue()).map(Whom.OfSubLeader::new);
            case TITLE ->
                    Optional.of(words.getText())
                            .filter(text -> !text.isBlank())
                            .map(Whom.OfTitle::new);
            case BUILDINGS -> Optional.ofNullable(estate.getValue()).flatMap(this::buildings);
            case MEMBER ->
                    Optional.ofNullable(member.getValue())
                            .map(found -> new Whom.OfMember(found.id()));
        };
    }

    private Optional<Whom> buildings(String where) {
        String typed = buildings.getText().strip();
        if (typed.isEmpty()) {
            return Optional.of(
                    new Whom.OfBuildings(where, OptionalInt.empty(), OptionalInt.empty()));
        }
        Matcher range = RANGE.matcher(typed);
        if (!range.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        return from > to
                ? Optional.empty()
                : Optional.of(
                        new Whom.OfBuildings(where, OptionalInt.of(from), OptionalInt.of(to)));
    }
}
