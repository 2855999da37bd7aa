package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.leader.CheckBook;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Backups, and whether the book is sound. */
final class BackupPane implements Pane {

    private final Workplace workplace;
    private final BackupViewModel model;
    private final Parent root;

    @FXML private Label lastBackup;
    @FXML private VBox checks;

    BackupPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new BackupViewModel(workplace);
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
        model.lastBackupProperty().subscribe(this::backedUp);
        model.checks().subscribe(() -> checks(model.checks()));
    }

    @FXML
    private void backUp() {
        new FileDialog(root)
                .named(
                        workplace.text(
                                "settings.backup-name",
                                LocalDate.now(workplace.session().clock()).toString()))
                .save(model::backUp);
    }

    @FXML
    private void check() {
        model.check();
    }

    private void backedUp(Optional<LocalDate> day) {
        lastBackup.setText(
                day.map(each -> workplace.text("settings.backup-last", workplace.texts().day(each)))
                        .orElseGet(() -> workplace.text("settings.backup-none")));
    }

    private void checks(List<CheckBook.Result> results) {
        checks.getChildren().clear();
        for (CheckBook.Result result : results) {
            FontIcon icon =
                    new FontIcon(
                            result.isSound()
                                    ? "mdi2c-check-circle-outline"
                                    : "mdi2a-alert-octagon-outline");
            Label line =
                    new Label(workplace.texts().text(Messages.CHECK + result.check().name()), icon);
            line.getStyleClass().add(result.isSound() ? "light-green" : "light-red");
            checks.getChildren().add(line);
        }
    }
}
