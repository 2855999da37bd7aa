package org.leaderdesk.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.leaderdesk.desk.leader.AddUser;
import org.leaderdesk.desk.leader.BackUpBook;
import org.leaderdesk.desk.leader.Backups;
import org.leaderdesk.desk.leader.ChangePasscode;
import org.leaderdesk.desk.leader.CheckBook;
import org.leaderdesk.desk.leader.ListUsers;
import org.leaderdesk.desk.leader.RemoveUser;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** What the settings show and do. */
final class SettingsViewModel {

    private final Workplace workplace;
    private final ObservableList<User> users = FXCollections.observableArrayList();
    private final ObservableList<CheckBook.Result> checks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> lastBackup =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    SettingsViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    ObservableList<User> users() {
        return users;
    }

    /** What the last check of the book found; empty before one. */
    ObservableList<CheckBook.Result> checks() {
        return checks;
    }

    ReadOnlyObjectProperty<Optional<LocalDate>> lastBackupProperty() {
        return lastBackup.getReadOnlyProperty();
    }

    void refresh() {
        workplace.background().run(() -> new ListUsers(workplace.session()).run(), users::setAll);
        workplace.background().run(new Backups(workplace.session())::latest, lastBackup::set);
    }

    void add(String name, Role role, char[] passcode, Runnable added, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> new AddUser(workplace.session()).run(name, role, passcode),
                        user -> {
                            workplace.notices().done(workplace.text("settings.added", user.name()));
                            added.run();
                            refresh();
                        },
                        refused);
    }

    void remove(User user) {
        workplace
                .background()
                .run(
                        () -> new RemoveUser(workplace.session()).run(user.name()),
                        removed -> {
                            workplace
                                    .notices()
                                    .done(workplace.text("settings.removed", removed.name()));
                            refresh();
                        });
    }

    void changePasscode(char[] old, char[] fresh, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> {
                            new ChangePasscode(workplace.session()).run(old, fresh);
                            return true;
                        },
                        changed ->
                                workplace
                                        .notices()
                                        .done(workplace.text("settings.passcode-changed")),
                        refused);
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
