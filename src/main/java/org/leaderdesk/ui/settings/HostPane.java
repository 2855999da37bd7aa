package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.sync.HostPlatform;
import org.leaderdesk.desk.sync.Hosting.Serving;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.InView;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;

/** 本机作主机: the switch, the code for one more computer, and the computers that paired. */
final class HostPane implements Pane {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final HostViewModel model;
    private final ScrollPane root;

    @FXML private Label standing;
    @FXML private Button begin;
    @FXML private Button end;
    @FXML private Label error;
    @FXML private VBox pairing;
    @FXML private RadioButton staff;
    @FXML private VBox paired;
    @FXML private VBox devices;
    @FXML private VBox made;
    @FXML private Label code;
    @FXML private Label where;

    HostPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new HostViewModel(workplace);
        this.root = (ScrollPane) Views.load(this, workplace.texts());
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
        error.textProperty().subscribe(text -> Visible.show(error, !text.isEmpty()));
        model.hostProperty().subscribe(this::show);
    }

    private void show(Optional<Serving> host) {
        if (host.isEmpty()) {
            code.setText("");
        }
        standing.setText(
                host.map(each -> workplace.text("host.on", String.join("  ", each.addresses())))
                        .orElseGet(() -> workplace.text("host.off")));
        where.setText(
                host.map(
                                each ->
                                        workplace.text(
                                                "host.where",
                                                each.addresses().stream()
                                                        .reduce((one, other) -> other)
                                                        .orElse("")))
                        .orElse(""));
        Visible.show(begin, host.isEmpty());
        Visible.show(end, host.isPresent());
        Visible.show(pairing, host.isPresent());
        Visible.show(made, host.isPresent() && !code.getText().isEmpty());
        List<HostPlatform.Device> others = host.map(Serving::others).orElse(List.of());
        devices.getChildren().setAll(others.stream().map(this::row).toList());
        Visible.show(paired, !others.isEmpty());
        begin.setDisable(false);
        end.setDisable(false);
        error.setText("");
    }

    @FXML
    private void begin() {
        begin.setDisable(true);
        model.begin(this::refused);
    }

    @FXML
    private void end() {
        end.setDisable(true);
        model.end(this::refused);
    }

    private void refused(Refused why) {
        begin.setDisable(false);
        end.setDisable(false);
        error.setText(workplace.texts().sentence(why));
    }

    @FXML
    private void pair() {
        model.code(
                staff.isSelected() ? Role.PICKUP_STAFF : Role.LEADER,
                typed -> {
                    code.setText(typed);
                    Visible.show(made, true);
                    InView.show(root, made);
                },
                this::refused);
    }

    @FXML
    private void look() {
        model.refresh();
    }

    private HBox row(HostPlatform.Device device) {
        Label name =
                new Label(
                        workplace.text(
                                "host.device",
                                device.letter(),
                                workplace.texts().text(Messages.CODE + device.role().name())),
                        new FontIcon("mdi2d-desktop-classic"));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label seen = new Label(seen(device));
        seen.getStyleClass().add("muted");
        HBox row = new HBox(SPACE, name, seen);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!device.takenOff()) {
            Button off = new Button(workplace.text("host.take-off"));
            off.setId("settings-host-take-off-" + device.letter());
            off.setAccessibleText(workplace.text("host.take-off-which", device.letter()));
            off.setOnAction(event -> model.takeOff(device.id(), this::refused));
            row.getChildren().add(off);
        }
        return row;
    }

    private String seen(HostPlatform.Device device) {
        if (device.takenOff()) {
            return workplace.text("host.taken-off");
        }
        return device.seen()
                .map(at -> workplace.text("host.seen", workplace.texts().moment(at)))
                .orElse("");
    }
}
