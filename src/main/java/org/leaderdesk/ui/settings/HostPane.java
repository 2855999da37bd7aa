package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;

/** 本机作主机: the switch, and the code for one more computer. */
final class HostPane implements Pane {

    private final Workplace workplace;
    private final HostViewModel model;
    private final Parent root;

    @FXML private Label standing;
    @FXML private Button begin;
    @FXML private Button end;
    @FXML private Label error;
    @FXML private VBox pairing;
    @FXML private RadioButton staff;
    @FXML private VBox made;
    @FXML private Label code;
    @FXML private Label where;

    HostPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new HostViewModel(workplace);
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
        error.textProperty().subscribe(text -> Visible.show(error, !text.isEmpty()));
        model.hostProperty().subscribe(this::show);
    }

    private void show(Optional<HostViewModel.Host> host) {
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
        Visible.show(made, false);
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
                });
    }
}
