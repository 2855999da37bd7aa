package org.leaderdesk.ui.health;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.health.ImportGroupDays;
import org.leaderdesk.desk.health.ImportGroupDays.Taken;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.ColumnChoices;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A file of group statistics before it is written: what its columns are, as the person may say
 * otherwise, and what would come of it.
 */
final class ImportBox extends VBox {

    private static final int SPACE = 8;
    private static final int SHOWN = 6;

    private final Workplace workplace;
    private final HealthViewModel model;
    private final HealthTexts texts;
    private final ColumnChoices<StatisticsColumn> columns;
    private final CheckBox replaces = new CheckBox();
    private Path file = Path.of("");

    ImportBox(Workplace workplace, HealthViewModel model, HealthTexts texts) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        columns =
                new ColumnChoices<>(
                        workplace.texts(), StatisticsColumn.class, this::name, this::rehearse);
        setId("health-import-box");
        getStyleClass().add("card");
        Visible.show(this, false);
        replaces.setText(workplace.text("health.import-replace"));
        replaces.setOnAction(event -> rehearse());
        model.dayProperty()
                .subscribe(
                        (was, is) -> {
                            if (isVisible()) {
                                rehearse();
                            }
                        });
    }

    /** The button that begins with choosing a file. */
    Button button() {
        Button choose =
                new Button(
                        workplace.text("health.import"), new FontIcon("mdi2f-file-import-outline"));
        choose.setId("health-import");
        choose.setOnAction(
                event ->
                        new FileDialog(this)
                                .of(workplace.text("health.import-files"), "*.xlsx", "*.csv")
                                .open(file -> look(List.of(file))));
        return choose;
    }

    /** Looks at the first of some files; nothing is written. */
    void look(List<Path> files) {
        file = files.getFirst();
        columns.forget();
        rehearse();
    }

    private void rehearse() {
        Path rehearsed = file;
        LocalDate day = model.dayProperty().get();
        ImportGroupDays.Options how =
                new ImportGroupDays.Options(
                        columns.said(), Optional.of(day), replaces.isSelected(), false);
        // What is written is what was shown, also where the day on the screen is another by then.
        Runnable write =
                () -> model.statistics(rehearsed, how.writing(), this::written, this::refused);
        model.statistics(rehearsed, how, taken -> show(taken, day, write), this::refused);
    }

    private void refused(Refused why) {
        Label sentence = new Label(workplace.texts().sentence(why));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("field-error");
        getChildren().setAll(title(String.valueOf(file.getFileName())), sentence, cancel());
        Visible.show(this, true);
    }

    private void show(Taken taken, LocalDate day, Runnable writing) {
        columns.show(taken.columns());
        getChildren().setAll(title(taken.file()), columns);
        boolean dated =
                taken.columns().stream()
                        .anyMatch(each -> each.is().equals(Optional.of(StatisticsColumn.DAY)));
        if (!dated) {
            getChildren().add(line("health.import-day", workplace.texts().day(day)));
        }
        taken.missing().stream()
                .sorted()
                .forEach(each -> getChildren().add(line("groups.import.missing", name(each))));
        getChildren()
                .add(
                        line(
                                "groups.import.would",
                                taken.file(),
                                taken.written(),
                                taken.days().size(),
                                taken.same()));
        if (taken.kept() > 0) {
            getChildren().add(line("groups.import.kept", taken.kept()));
        }
        rejected(taken);
        Button write = new Button(workplace.text("health.import-write"));
        write.setId("health-import-write");
        write.getStyleClass().add("accent");
        write.setDisable(taken.written() == 0);
        write.setOnAction(event -> writing.run());
        HBox foot = new HBox(SPACE, write, cancel(), replaces);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(foot);
        Visible.show(this, true);
    }

    private void rejected(Taken taken) {
        int all = taken.rejected().size() + taken.beyond();
        if (all > 0) {
            getChildren().add(line("groups.import.rejected", all));
        }
        for (Rejection each : taken.rejected().stream().limit(SHOWN).toList()) {
            Label sentence = new Label(workplace.texts().rejection(each));
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            getChildren().add(sentence);
        }
        if (all > SHOWN) {
            getChildren().add(line("warning.more", all - SHOWN));
        }
    }

    private void written(Taken taken) {
        Visible.show(this, false);
        workplace
                .notices()
                .done(workplace.text("health.import-done", taken.written(), taken.kept()));
        model.refresh();
    }

    private Button cancel() {
        Button cancel = new Button(workplace.text("health.import-cancel"));
        cancel.setOnAction(event -> Visible.show(this, false));
        return cancel;
    }

    private Label title(String name) {
        Label title = line("health.import-title", name);
        title.getStyleClass().add("emphasis");
        return title;
    }

    private Label line(String key, Object... arguments) {
        Label line = new Label(workplace.texts().text(key, arguments));
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private String name(StatisticsColumn column) {
        return column.figure()
                .map(texts::figure)
                .orElseGet(() -> workplace.texts().text(Messages.HEALTH_COLUMN + column.name()));
    }
}
