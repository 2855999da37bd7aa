package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Agreement;
import org.leaderdesk.domain.leader.Hotline;
import org.leaderdesk.i18n.Document;
import org.leaderdesk.ui.control.DocumentText;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;

/** Whom to call, the guide, the package for support, and the agreement. */
final class HelpPane implements Pane {

    private final Workplace workplace;
    private final HelpViewModel model;
    private final Parent root;

    @FXML private TextField name;
    @FXML private TextField phone;
    @FXML private TextField hours;
    @FXML private Button save;
    @FXML private Label hotlineError;
    @FXML private Label accepted;
    @FXML private Button readAgreement;
    @FXML private VBox agreement;

    HelpPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new HelpViewModel(workplace);
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
        boolean keeper = workplace.session().isKeeper();
        List.of(name, phone, hours).forEach(field -> field.setEditable(keeper));
        Visible.show(save, keeper);
        Visible.show(hotlineError, false);
        model.hotlineProperty().subscribe(this::show);
        model.acceptedProperty().subscribe(this::accepted);
        Visible.show(agreement, false);
    }

    private void show(Hotline hotline) {
        name.setText(hotline.name());
        phone.setText(hotline.phone());
        hours.setText(hotline.hours());
    }

    @FXML
    private void save() {
        Visible.show(hotlineError, false);
        model.save(name.getText(), phone.getText(), hours.getText(), this::refused);
    }

    private void refused(Refused refused) {
        hotlineError.setText(workplace.texts().sentence(refused));
        Visible.show(hotlineError, true);
        phone.requestFocus();
    }

    private void accepted(Optional<Agreement.Accepted> last) {
        accepted.setText(
                last.map(
                                each ->
                                        workplace.text(
                                                "settings.agreement-accepted",
                                                String.valueOf(each.version()),
                                                workplace.texts().date(each.at())))
                        .orElse(""));
    }

    /** The text again, in its place; the button then goes. */
    @FXML
    private void readAgreement() {
        Document.agreement(workplace.texts().locale())
                .parts()
                .forEach(part -> agreement.getChildren().add(new DocumentText(part)));
        Visible.show(agreement, true);
        Visible.show(readAgreement, false);
        agreement.requestFocus();
    }

    @FXML
    private void guide() {
        workplace.appearance().help();
    }

    @FXML
    private void pack() {
        new FileDialog(root).named(workplace.text("settings.package-name")).save(model::pack);
    }
}
