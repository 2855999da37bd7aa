package org.leaderdesk.ui.sync;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What syncing is good for, and the way to it: an address and a code, of the shop's own host or of
 * a platform.
 */
final class EnrolPane {

    private final Workplace workplace;
    private final SyncViewModel model;
    private final TextField platform = new TextField();
    private final TextField code = new TextField();
    private final TextField host = new TextField();
    private final FormField platformField;
    private final FormField hostField;
    private final FormField codeField;
    private final Parent root;
    private @Nullable Path authority;

    @FXML private VBox form;
    @FXML private VBox fields;
    @FXML private Label leaderOnly;
    @FXML private Label title;
    @FXML private Label goodFor;
    @FXML private Label goodForBoth;
    @FXML private Label goodForPhones;
    @FXML private FlowPane ways;
    @FXML private RadioButton byHost;
    @FXML private RadioButton byPlatform;
    @FXML private Label hint;
    @FXML private FlowPane trust;
    @FXML private Label chosen;
    @FXML private Label error;
    @FXML private Button enrol;
    @FXML private Button cancel;

    EnrolPane(Workplace workplace, SyncViewModel model) {
        this.workplace = workplace;
        this.model = model;
        this.platformField = new FormField(workplace.text("sync.platform"), platform);
        this.hostField = new FormField(workplace.text("sync.host"), host);
        this.codeField = new FormField(workplace.text("sync.code"), code);
        this.root = Views.load(this, workplace.texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        platform.setId("sync-platform");
        platform.setPromptText("https://");
        code.setId("sync-code");
        host.setId("sync-host");
        host.setPromptText("192.168.1.20");
        platform.setOnAction(event -> code.requestFocus());
        host.setOnAction(event -> code.requestFocus());
        code.setOnAction(event -> enrol());
        fields.getChildren().setAll(hostField, platformField, codeField);
        byHost.setSelected(model.isShops());
        byPlatform.setSelected(!model.isShops());
        Visible.show(ways, model.isShops());
        if (!model.isShops()) {
            title.setText(workplace.text("sync.title-region"));
            goodFor.setText(workplace.text("sync.good-for-region"));
            Visible.show(goodForBoth, false);
            Visible.show(goodForPhones, false);
        }
        byHost.selectedProperty().subscribe(this::ask);
        platform.textProperty().subscribe(text -> platformField.errorProperty().set(""));
        host.textProperty().subscribe(text -> hostField.errorProperty().set(""));
        code.textProperty().subscribe(text -> codeField.errorProperty().set(""));
        Visible.show(form, model.isKeeper());
        Visible.show(leaderOnly, !model.isKeeper());
        model.enrollingProperty().subscribe(again -> Visible.show(cancel, again));
        error.textProperty().subscribe(text -> Visible.show(error, !text.isEmpty()));
        authority(null);
    }

    private void ask(boolean ofHost) {
        Visible.show(hostField, ofHost);
        Visible.show(platformField, !ofHost);
        Visible.show(trust, !ofHost);
        codeField.rename(workplace.text(ofHost ? "sync.pairing-code" : "sync.code"));
        hint.setText(workplace.text(ofHost ? "sync.host-hint" : "sync.platform-hint"));
        error.setText("");
        codeField.errorProperty().set("");
    }

    /** A code counts once: what was typed is of no use another time. */
    void clear() {
        code.clear();
        error.setText("");
        enrol.setDisable(false);
    }

    @FXML
    private void chooseAuthority() {
        new FileDialog(root).of("ca.pem", "*.pem", "*.crt", "*.cer").open(this::authority);
    }

    private void authority(@Nullable Path file) {
        authority = file;
        chosen.setText(
                file == null ? workplace.text("sync.ca-none") : String.valueOf(file.getFileName()));
    }

    @FXML
    private void enrol() {
        boolean ofHost = byHost.isSelected();
        TextField address = ofHost ? host : platform;
        if (address.getText().isBlank()) {
            (ofHost ? hostField : platformField)
                    .errorProperty()
                    .set(workplace.text(ofHost ? "sync.host-missing" : "sync.platform-missing"));
            address.requestFocus();
            return;
        }
        if (code.getText().isBlank()) {
            codeField
                    .errorProperty()
                    .set(
                            workplace.text(
                                    ofHost ? "sync.pairing-code-missing" : "sync.code-missing"));
            code.requestFocus();
            return;
        }
        error.setText("");
        codeField.errorProperty().set("");
        enrol.setDisable(true);
        if (ofHost) {
            model.pair(host.getText(), code.getText(), this::refused);
        } else {
            model.enrol(
                    platform.getText(),
                    code.getText(),
                    Optional.ofNullable(authority),
                    this::refused);
        }
    }

    @FXML
    private void cancel() {
        model.enrollingProperty().set(false);
    }

    private void refused(Refused refused) {
        enrol.setDisable(false);
        String sentence = workplace.texts().sentence(refused);
        if (refused.code() == RefusalCode.SYNC_ENROL_CODE
                || refused.code() == RefusalCode.SYNC_PAIRING_CODE) {
            codeField.errorProperty().set(sentence);
            code.requestFocus();
        } else {
            error.setText(sentence);
            (byHost.isSelected() ? host : platform).requestFocus();
        }
    }
}
