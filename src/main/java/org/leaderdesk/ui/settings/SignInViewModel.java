package org.leaderdesk.ui.settings;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.leaderdesk.desk.leader.AddUser;
import org.leaderdesk.desk.leader.ChangePasscode;
import org.leaderdesk.desk.leader.ListUsers;
import org.leaderdesk.desk.leader.NewRecoveryCode;
import org.leaderdesk.desk.leader.RemoveUser;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.ui.fx.Workplace;

import java.util.function.Consumer;

/** Who may sign in, one's own passcode, and the recovery code. */
final class SignInViewModel {

    private final Workplace workplace;
    private final ObservableList<User> users = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private final NewRecoveryCode recovery;

    SignInViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.recovery = new NewRecoveryCode(workplace.session());
    }

    ObservableList<User> users() {
        return users;
    }

    /** A recovery code that is to be typed back; blank where none is. */
    ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    void refresh() {
        workplace.background().run(() -> new ListUsers(workplace.session()).run(), users::setAll);
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

    /** Asks for a new recovery code; it is shown until it was typed back or left. */
    void proposeCode(char[] passcode, Consumer<Refused> refused) {
        workplace.background().run(() -> recovery.propose(passcode), code::set, refused);
    }

    void replaceCode(String typed, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> {
                            recovery.replace(typed);
                            return true;
                        },
                        replaced -> {
                            code.set("");
                            workplace.notices().done(workplace.text("settings.code-replaced"));
                        },
                        refused);
    }

    /** The new code is forgotten, the old one stays. */
    void leaveCode() {
        recovery.close();
        code.set("");
    }
}
