package org.leaderdesk.ui.today;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Something the region asks of the leader: what, why, until when, and the two answers. */
final class AskedRow extends HBox {

    private static final int SPACE = 8;

    /**
     * A row.
     *
     * @param answer told what the leader says to it
     */
    AskedRow(
            Workplace workplace,
            Intervention asked,
            BiConsumer<Intervention, Intervention.Answer> answer) {
        super(SPACE);
        setAlignment(Pos.CENTER_LEFT);
        RegionWords words = workplace.texts().regionWords();
        String action = words.action(asked.action());
        Label what =
                new Label(
                        asked.watched()
                                .map(
                                        each ->
                                                workplace.text(
                                                        "today.asked-about",
                                                        action,
                                                        workplace
                                                                .texts()
                                                                .warningWords()
                                                                .watched(each)))
                                .orElse(action),
                        new FontIcon("mdi2a-account-tie-outline"));
        what.setWrapText(true);
        VBox said = new VBox(what, until(workplace, asked));
        if (!asked.askedBy().isEmpty()) {
            Label by = new Label(workplace.text("today.asked-by", asked.askedBy()));
            by.getStyleClass().add("muted");
            said.getChildren().add(1, by);
        }
        if (!asked.note().isEmpty()) {
            Label note = new Label(workplace.text("today.asked-note", asked.note()));
            note.setWrapText(true);
            said.getChildren().add(note);
        }
        setHgrow(said, Priority.ALWAYS);
        getChildren()
                .setAll(
                        said,
                        button(workplace, asked, Intervention.Answer.DONE, answer),
                        button(workplace, asked, Intervention.Answer.DECLINED, answer));
    }

    private static Label until(Workplace workplace, Intervention asked) {
        LocalDate today =
                LocalDate.ofInstant(
                        workplace.session().clock().instant(), workplace.session().zone());
        boolean late = asked.due().isBefore(today);
        Label until =
                new Label(
                        workplace.text(
                                late ? "today.asked-late" : "today.asked-until",
                                workplace.texts().day(asked.due())));
        until.getStyleClass().add(late ? "light-orange" : "muted");
        if (late) {
            until.setGraphic(new FontIcon("mdi2a-alert-outline"));
        }
        return until;
    }

    private Button button(
            Workplace workplace,
            Intervention asked,
            Intervention.Answer answer,
            BiConsumer<Intervention, Intervention.Answer> told) {
        boolean done = answer == Intervention.Answer.DONE;
        Button button =
                new Button(workplace.text(done ? "today.asked-done" : "today.asked-declined"));
        button.setId(done ? "today-asked-done" : "today-asked-declined");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                event -> {
                    setDisable(true);
                    told.accept(asked, answer);
                });
        return button;
    }
}
