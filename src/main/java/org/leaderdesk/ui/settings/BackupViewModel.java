package org.leaderdesk.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.leaderdesk.desk.leader.BackUpBook;
import org.leaderdesk.desk.leader.Backups;
import org.leaderdesk.desk.leader.CheckBook;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The last backup made by itself, one wherever the leader wants it, and the check of the book. */
final class BackupViewModel {

    private final Workplace workplace;
    private final ObservableList<CheckBook.Result> checks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> lastBackup =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    BackupViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    /** What the last check of the book found; empty before one. */
    ObservableList<CheckBook.Result> checks() {
        return checks;
    }

    ReadOnlyObjectProperty<Optional<LocalDate>> lastBackupProperty() {
        return lastBackup.getReadOnlyProperty();
    }

    void refresh() {
        workplace.background().run(new Backups(workplace.session())::latest, lastBackup::set);
    }

    void backUp(Path file) {
        workplace
                .background()
                .run(
                        () -> new BackUpBook(workplace.session()).run(file, true),
                        bytes ->
                                workplace
                                        .notices()
                                        .done(
                                                workplace.text(
                                                        "settings.backed-up", file.toString())));
    }

    void check() {
        workplace.background().run(() -> new CheckBook(workplace.session()).run(), checks::setAll);
    }
}
