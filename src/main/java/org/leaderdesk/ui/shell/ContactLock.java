package org.leaderdesk.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.Texts;

/** Says in the top bar that contacts are locked, and asks for the passcode right there. */
final class ContactLock extends HBox {

    private static final int SPACE = 8;

    private final Session session;
    private final Texts texts;
    private final Background background;
    private final Runnable unlocked;
    private final PasswordField passcode = new PasswordField();
    private final Label error = new Label();

    /**
     * Nothing while contacts are open.
     *
     * @param unlocked told once the passcode was right
     */
    ContactLock(Session session, Texts texts, Background background, Runnable unlocked) {
        super(SPACE);
        this.session = session;
        this.texts = texts;
        this.background = background;
        this.unlocked = unlocked;
        setAlignment(Pos.CENTER);
        Visible.show(this, session.isContactLocked());
        passcode.setId("contact-passcode");
        passcode.setPromptText(texts.text("shell.contact-passcode"));
        passcode.setAccessibleText(texts.text("shell.contact-passcode"));
        passcode.setOnAction(event -> unlock());
        passcode.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        closed();
                    }
                });
        error.getStyleClass().add("field-error");
        if (session.isContactLocked()) {
            closed();
        }
    }

    private void closed() {
        passcode.clear();
        Button open =
                new Button(
                        texts.text("shell.contact-locked"), new FontIcon("mdi2c-cellphone-lock"));
        open.setId("contact-locked");
        open.getStyleClass().add("contact-locked");
        open.setOnAction(event -> ask());
        getChildren().setAll(open);
    }

    private void ask() {
        error.setText("");
        Button enter = new Button(texts.text("shell.contact-unlock"));
        enter.setId("contact-unlock");
        enter.getStyleClass().add("accent");
        enter.setOnAction(event -> unlock());
        getChildren().setAll(error, passcode, enter);
        passcode.requestFocus();
    }

    private void unlock() {
        char[] typed = passcode.getText().toCharArray();
        passcode.clear();
        background.run(
                () -> {
                    session.unlockContact(typed);
                    return true;
                },
                opened -> unlocked.run(),
                this::refused);
    }

    private void refused(Refused refused) {
        error.setText(texts.sentence(refused));
        passcode.requestFocus();
    }
}
