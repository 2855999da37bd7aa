package org.leaderdesk.ui.agreement;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.leader.AcceptAgreement;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Agreement;
import org.leaderdesk.i18n.Document;
import org.leaderdesk.ui.control.DocumentText;
import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.fx.Views;

/**
 * The data-management rule and agreement at somebody's first sign-in, or at the first one after it
 * changed (S198). Nothing is ticked for anybody; who does not accept is signed out.
 */
public final class AgreementView {

    private final Session session;
    private final Texts texts;
    private final Background background;
    private final Runnable accepted;
    private final Runnable declined;
    private final Parent root;

    @FXML private Label about;
    @FXML private ScrollPane scroll;
    @FXML private VBox text;
    @FXML private CheckBox read;
    @FXML private Button accept;

    /**
     * The agreement for whoever signed in.
     *
     * @param accepted goes on to the screens
     * @param declined signs out
     */
    public AgreementView(
            Session session,
            Texts texts,
            Background background,
            Runnable accepted,
            Runnable declined) {
        this.session = session;
        this.texts = texts;
        this.background = background;
        this.accepted = accepted;
        this.declined = declined;
        this.root = Views.load(this, texts);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        about.setText(
                texts.text(
                        "agreement.about",
                        session.user().name(),
                        String.valueOf(Agreement.VERSION)));
        Document.agreement(texts.locale())
                .parts()
                .forEach(part -> text.getChildren().add(new DocumentText(part)));
        accept.disableProperty().bind(read.selectedProperty().not());
        Background.later(scroll::requestFocus);
    }

    @FXML
    private void accept() {
        background.run(
                () -> new AcceptAgreement(session).run(Agreement.VERSION),
                standing -> accepted.run());
    }

    @FXML
    private void decline() {
        declined.run();
    }
}
