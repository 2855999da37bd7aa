package org.leaderdesk.ui.region;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.region.AskLeader;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.LeaderWarning;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.i18n.WarningWords;
import org.leaderdesk.ui.control.DayPicker;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Asks something of a leader; begins with what the rule of the gravest warning asks for. */
final class AskForm extends VBox {

    private static final int SPACE = 8;

    /** So many days a leader has to do it, where nobody says otherwise (ours). */
    private static final int DAYS = 2;

    private final Workplace workplace;
    private final RegionViewModel model;
    private final LeaderFile leader;
    private final ComboBox<Intervention.Action> action = new ComboBox<>();
    private final ComboBox<@Nullable Watched> about = new ComboBox<>();
    private final DayPicker due;
    private final TextField note = new TextField();
    private final FormField dueField;
    private final FormField noteField;
    private final Button ask;

    AskForm(Workplace workplace, RegionViewModel model, LeaderFile leader) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.leader = leader;
        RegionWords words = workplace.texts().regionWords();
        action.setId("region-ask-action");
        action.getItems()
                .setAll(
                        Arrays.stream(Intervention.Action.values())
                                .filter(each -> each.isFor(leader.standing().tier()))
                                .toList());
        action.setConverter(new InWords<>(each -> each == null ? "" : words.action(each)));
        about.setId("region-ask-about");
        about.getItems().add(null);
        leader.standing().standingWarnings().forEach(each -> about.getItems().add(each.watched()));
        WarningWords warnings = workplace.texts().warningWords();
        about.setConverter(
                new InWords<>(
                        each ->
                                each == null
                                        ? workplace.text("region.about-none")
                                        : warnings.watched(each)));
        about.valueProperty()
                .subscribe(
                        each ->
                                action.setValue(
                                        each == null
                                                ? Intervention.Action.TALK
                                                : Intervention.Action.about(each)));
        about.setValue(gravest());
        due = new DayPicker(model.today().plusDays(DAYS));
        due.setId("region-ask-due");
        note.setId("region-ask-note");
        dueField = new FormField(workplace.text("region-report.due"), due);
        noteField = new FormField(workplace.text("region.note"), note);
        ask = new Button(workplace.text("region.ask"), new FontIcon("mdi2s-send-outline"));
        ask.setId("region-ask");
        ask.getStyleClass().add("accent");
        ask.setOnAction(event -> ask());
        note.setOnAction(event -> ask());
        Label title = new Label(workplace.text("region.ask-title"));
        title.getStyleClass().add("caption");
        Label told = new Label(workplace.text("region.ask-what"));
        told.getStyleClass().add("muted");
        told.setWrapText(true);
        getStyleClass().add("card");
        getChildren()
                .setAll(
                        title,
                        new FormField(workplace.text("region.about"), about),
                        new FormField(workplace.text("region.action"), action),
                        dueField,
                        noteField,
                        told,
                        ask);
    }

    private @Nullable Watched gravest() {
        return leader.standing().standingWarnings().stream()
                .filter(each -> each.level().equals(leader.standing().gravest()))
                .map(LeaderWarning::watched)
                .findFirst()
                .orElse(null);
    }

    private void ask() {
        LocalDate until = due.getValue();
        if (until == null) {
            due.requestFocus();
            return;
        }
        dueField.errorProperty().set("");
        noteField.errorProperty().set("");
        ask.setDisable(true);
        model.leader()
                .ask(
                        new AskLeader.Request(
                                leader.standing().leader().id(),
                                action.getValue(),
                                Optional.ofNullable(about.getValue()),
                                note.getText(),
                                until),
                        this::refused);
    }

    private void refused(Refused refused) {
        ask.setDisable(false);
        String sentence = model.leader().sentence(refused);
        switch (refused.code()) {
            case INTERVENTION_NOTE -> noteField.errorProperty().set(sentence);
            case INTERVENTION_DUE -> dueField.errorProperty().set(sentence);
            default -> workplace.notices().refused(refused);
        }
    }
}
