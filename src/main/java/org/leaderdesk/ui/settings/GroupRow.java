package org.leaderdesk.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.DayPicker;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.Optional;

/** One chat group: whom it serves, how many of the book's members, and how many in the chat. */
final class GroupRow extends HBox {

    private static final int SPACE = 8;
    private static final int COLUMNS = 5;

    private final Workplace workplace;
    private final GroupsViewModel model;
    private final ListGroups.Listed listed;

    GroupRow(Workplace workplace, GroupsViewModel model, ListGroups.Listed listed) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.listed = listed;
        setAlignment(Pos.CENTER_LEFT);
        shown();
    }

    private void shown() {
        ChatGroup group = listed.group();
        Label name = new Label(group.name(), new FontIcon("mdi2f-forum-outline"));
        Label what = new Label(what());
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button size =
                new Button(
                        group.size()
                                .map(
                                        each ->
                                                workplace.text(
                                                        "settings.size",
                                                        each.people(),
                                                        workplace.texts().day(each.on())))
                                .orElseGet(() -> workplace.text("settings.size-none")));
        size.setId("group-size-" + group.name());
        size.getStyleClass().add("flat");
        size.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        size.setOnAction(event -> asked());
        Button people = new Button(people(group));
        people.setId("group-people-" + group.name());
        people.getStyleClass().add("flat");
        people.setMinWidth(USE_PREF_SIZE);
        people.setOnAction(event -> askedPeople());
        getChildren().setAll(name, what, people, size);
    }

    /** Whom the chat is mostly made of, and since when there is one. */
    private String people(ChatGroup group) {
        String audience =
                group.audience()
                        .map(each -> workplace.text(Messages.PORTRAIT + each.name()))
                        .orElseGet(() -> workplace.text("settings.group-audience-none"));
        return group.since()
                .map(
                        since ->
                                workplace.text(
                                        "settings.group-since",
                                        audience,
                                        workplace.texts().date(since)))
                .orElse(audience);
    }

    private void askedPeople() {
        ChatGroup group = listed.group();
        Label name = new Label(group.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ComboBox<@Nullable Portrait> audience = new ComboBox<>();
        audience.getItems().add(null);
        audience.getItems().addAll(Portrait.values());
        audience.setConverter(
                new InWords<>(
                        each ->
                                each == null
                                        ? workplace.text("settings.group-audience-unknown")
                                        : workplace.text(Messages.PORTRAIT + each.name())));
        audience.setValue(group.audience().orElse(null));
        audience.setAccessibleText(workplace.text("settings.group-audience"));
        audience.setPromptText(workplace.text("settings.group-audience"));
        DayPicker since = new DayPicker(group.since().orElse(null));
        since.setAccessibleText(workplace.text("settings.group-began"));
        since.setPromptText(workplace.text("settings.group-began"));
        Button save = new Button(workplace.text("settings.size-save"));
        save.setId("group-people-save");
        save.getStyleClass().add("accent");
        save.setOnAction(
                event ->
                        model.describe(
                                group,
                                Optional.ofNullable(audience.getValue()),
                                Optional.ofNullable(since.getValue())));
        Button cancel = new Button(workplace.text("settings.keep"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(event -> shown());
        getChildren().setAll(name, audience, since, save, cancel);
        audience.requestFocus();
    }

    private String what() {
        StringBuilder what =
                new StringBuilder(workplace.text("settings.group-members", listed.members()));
        listed.estate()
                .ifPresent(
                        estate ->
                                what.append(" · ")
                                        .append(
                                                listed.group().main()
                                                        ? workplace.text(
                                                                "settings.group-main-of", estate)
                                                        : estate));
        listed.shownWith()
                .ifPresent(
                        other ->
                                what.append(" · ")
                                        .append(workplace.text("settings.group-with", other)));
        return what.toString();
    }

    /** Asked where the size stands: how many, and on which day somebody looked. */
    private void asked() {
        Optional<ChatGroup.Size> was = listed.group().size();
        Label name = new Label(listed.group().name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        TextField people = new TextField(was.map(each -> "" + each.people()).orElse(""));
        people.setPrefColumnCount(COLUMNS);
        people.getStyleClass().add("number");
        people.setPromptText(workplace.text("settings.size-people"));
        people.setAccessibleText(workplace.text("settings.size-people"));
        DayPicker on = new DayPicker(LocalDate.now(workplace.session().clock()));
        on.setAccessibleText(workplace.text("settings.size-on"));
        Button save = new Button(workplace.text("settings.size-save"));
        save.getStyleClass().add("accent");
        Runnable take = () -> save(people, on);
        save.setOnAction(event -> take.run());
        people.setOnAction(event -> take.run());
        Button cancel = new Button(workplace.text("settings.keep"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(event -> shown());
        getChildren().setAll(name, people, on, save, cancel);
        people.requestFocus();
    }

    private void save(TextField people, DayPicker on) {
        String typed = people.getText().strip();
        LocalDate day = on.getValue();
        if (typed.isEmpty()) {
            model.size(listed.group(), Optional.empty());
        } else if (typed.matches("[0-9]{1,6}")
                && Integer.parseInt(typed) >= 1
                && Integer.parseInt(typed) <= ChatGroup.LARGEST
                && day != null) {
            model.size(
                    listed.group(), Optional.of(new ChatGroup.Size(Integer.parseInt(typed), day)));
        } else {
            workplace.notices().warn(workplace.text("settings.size-unfit", ChatGroup.LARGEST));
            people.requestFocus();
        }
    }
}
