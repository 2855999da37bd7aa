package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Hotline;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.io.File;
import java.util.List;

/** Whom to call, the guide, and the package for support. */
final class HelpPane implements Pane {

    private final Workplace workplace;
    private final HelpViewModel model;
    private final Parent root;

    @FXML private TextField name;
    @FXML private TextField phone;
    @FXML private TextField hours;
    @FXML private Button save;
    @FXML private Label hotlineError;

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

    @FXML
    private void guide() {
        workplace.appearance().help();
    }

    @FXML
    private void pack() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(workplace.text("settings.package-name"));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.pack(file.toPath());
        }
    }
}
