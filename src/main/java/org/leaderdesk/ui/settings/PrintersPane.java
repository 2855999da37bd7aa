package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;

/** Which printer lists go to, and a page to try it. */
final class PrintersPane implements Pane {

    private final Workplace workplace;
    private final PrintersViewModel model;
    private final Parent root;

    @FXML private VBox some;
    @FXML private ComboBox<Optional<String>> printer;
    @FXML private Label gone;
    @FXML private EmptyState none;
    @FXML private HBox again;

    PrintersPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new PrintersViewModel(workplace);
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
        printer.setConverter(
                new InWords<>(
                        name ->
                                name == null
                                        ? ""
                                        : name.orElseGet(
                                                () -> workplace.text("lists.default-printer"))));
        model.seenProperty().subscribe(this::show);
    }

    private void show(PrintersViewModel.Seen seen) {
        boolean any = !seen.printers().isEmpty();
        Visible.show(some, any);
        Visible.show(none, !any && seen.read());
        Visible.show(again, !any && seen.read());
        printer.setOnAction(event -> {});
        printer.getItems().setAll(Optional.empty());
        seen.printers().forEach(name -> printer.getItems().add(Optional.of(name)));
        printer.setValue(seen.chosen());
        printer.setOnAction(event -> model.choose(printer.getValue()));
        gone.setText(
                seen.gone().map(name -> workplace.text("settings.printer-gone", name)).orElse(""));
        Visible.show(gone, seen.gone().isPresent());
    }

    @FXML
    private void testPage() {
        model.testPage();
    }

    @FXML
    private void again() {
        model.refresh();
    }
}
