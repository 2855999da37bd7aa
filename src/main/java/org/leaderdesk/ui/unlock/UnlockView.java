package org.leaderdesk.ui.unlock;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.leader.LockedBook;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.fx.Views;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Asks who it is. A forgotten passcode is replaced with the recovery code, in the same place. */
public final class UnlockView {

    private final LockedBook book;
    private final Texts texts;
    private final Background background;
    private final Consumer<Session> entered;
    private final Parent root;

    @FXML private Label owner;
    @FXML private ComboBox<String> users;
    @FXML private VBox byPasscode;
    @FXML private PasswordField passcode;
    @FXML private Button enter;
    @FXML private VBox byRecovery;
    @FXML private TextField recovery;
    @FXML private PasswordField fresh;
    @FXML private Label error;
    @FXML private ProgressIndicator busy;

    /**
     * The unlock screen of a book.
     *
     * @param entered told who signed in
     */
    public UnlockView(
            LockedBook book,
            List<User> people,
            String user,
            Texts texts,
            Background background,
            Consumer<Session> entered) {
        this.book = book;
        this.texts = texts;
        this.background = background;
        this.entered = entered;
        this.root = Views.load(this, texts);
        users.setItems(FXCollections.observableArrayList(people.stream().map(User::name).toList()));
        users.setValue(user.isEmpty() ? people.getFirst().name() : user);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        owner.setText(book.ownerName());
        Visible.show(byRecovery, false);
        Visible.show(error, false);
        busy.setVisible(false);
        Background.later(passcode::requestFocus);
    }

    @FXML
    private void enter() {
        String user = users.getValue();
        char[] typed = passcode.getText().toCharArray();
        passcode.clear();
        attempt(() -> book.signIn(user, typed), passcode::requestFocus);
    }

    @FXML
    private void recover() {
        String user = users.getValue();
        String code = recovery.getText();
        char[] typed = fresh.getText().toCharArray();
        fresh.clear();
        attempt(() -> book.recover(user, code, typed), recovery::requestFocus);
    }

    @FXML
    private void forgot() {
        Visible.show(byPasscode, false);
        Visible.show(byRecovery, true);
        Visible.show(error, false);
        recovery.requestFocus();
    }

    @FXML
    private void remembered() {
        Visible.show(byRecovery, false);
        Visible.show(byPasscode, true);
        Visible.show(error, false);
        passcode.requestFocus();
    }

    private void attempt(Callable<Session> door, Runnable again) {
        busy.setVisible(true);
        enter.setDisable(true);
        Visible.show(error, false);
        background.run(
                door,
                session -> {
                    busy.setVisible(false);
                    entered.accept(session);
                },
                refused -> {
                    busy.setVisible(false);
                    enter.setDisable(false);
                    say(refused);
                    again.run();
                });
    }

    private void say(Refused refused) {
        error.setText(texts.sentence(refused));
        Visible.show(error, true);
    }
}
