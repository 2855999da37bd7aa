package org.leaderdesk.ui.arrival;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.pickup.RecordArrival.Receiving;
import org.leaderdesk.domain.aftersales.Photo;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.FileDrop;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.PhotoStrip;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** The check at the truck: every variant of the round, typed in place or scanned. */
final class CheckPane implements Part {

    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final Workplace workplace;
    private final CheckViewModel model;
    private final ArrivalTexts texts;
    private final Parent root;

    @FXML private TextField scan;
    @FXML private ComboBox<@Nullable Integer> truck;
    @FXML private Button undo;
    @FXML private Label sums;
    @FXML private TableView<CountRow> table;
    @FXML private TableColumn<CountRow, String> zone;
    @FXML private TableColumn<CountRow, String> category;
    @FXML private TableColumn<CountRow, String> product;
    @FXML private TableColumn<CountRow, Integer> ordered;
    @FXML private TableColumn<CountRow, String> quantity;
    @FXML private TableColumn<CountRow, String> loss;
    @FXML private TableColumn<CountRow, String> arrived;
    @FXML private TableColumn<CountRow, String> difference;
    @FXML private TableColumn<CountRow, String> result;
    @FXML private TableColumn<CountRow, String> trace;
    @FXML private TableColumn<CountRow, String> note;
    @FXML private HBox photos;

    CheckPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new CheckViewModel(workplace);
        this.texts = new ArrivalTexts(workplace.texts());
        this.root = Views.load(this, workplace.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(PickupRound round) {
        model.read(round.id());
    }

    @FXML
    private void initialize() {
        truck.setItems(model.trucks());
        truck.setConverter(
                new InWords<>(
                        number -> number == null ? "" : workplace.text("arrival.truck", number)));
        model.truckProperty().subscribe(number -> truck.setValue(number.intValue()));
        model.trucks().subscribe(() -> truck.setValue(model.truckProperty().get()));
        truck.setOnAction(
                event -> {
                    Integer chosen = truck.getValue();
                    if (chosen != null) {
                        model.truckProperty().set(chosen);
                    }
                });
        undo.disableProperty().bind(model.undoableProperty().not());
        columns();
        scan.setOnAction(
                event -> {
                    model.scan(scan.getText());
                    scan.clear();
                });
        FirstFocus.on(scan);
        model.scannedProperty().subscribe(this::mark);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> photos());
        model.truckProperty().subscribe(number -> photos());
        model.receivingProperty().subscribe(this::sums);
        FileDrop.install(table, files -> files.forEach(model::file));
    }

    private void columns() {
        Columns.text(zone, row -> texts.zone(row.count().zone()));
        Columns.text(category, row -> row.count().category());
        Columns.text(product, row -> row.count().name());
        Columns.value(ordered, row -> row.count().ordered());
        quantity.setCellValueFactory(cell -> cell.getValue().quantityProperty());
        loss.setCellValueFactory(cell -> cell.getValue().lossProperty());
        arrived.setCellValueFactory(cell -> cell.getValue().arrivedProperty());
        difference.setCellValueFactory(cell -> cell.getValue().differenceProperty());
        result.setCellValueFactory(cell -> cell.getValue().resultProperty());
        trace.setCellValueFactory(cell -> cell.getValue().traceProperty());
        note.setCellValueFactory(cell -> cell.getValue().noteProperty());
        TypedCell.install(quantity, model::quantity);
        TypedCell.install(loss, model::loss);
        TypedCell.install(trace, model::trace);
        TypedCell.install(note, model::note);
        TypedCell.begin(table, quantity);
        result.setCellFactory(column -> new ResultCell());
        table.getColumns()
                .forEach(
                        column -> {
                            column.setSortable(false);
                            column.setReorderable(false);
                        });
        table.setItems(model.rows());
        table.setPlaceholder(new Label());
        ColumnWidths.install(table, sums);
    }

    /** The photos of what a truck brought of the selected goods. */
    private void photos() {
        CountRow row = table.getSelectionModel().getSelectedItem();
        Receiving now = model.receivingProperty().get();
        Visible.show(photos, row != null && now != null);
        if (row == null || now == null) {
            return;
        }
        Photo.Subject came =
                new Photo.Subject.OfArrival(
                        now.round().id(), model.truckProperty().get(), row.count().variantId());
        Label of =
                new Label(
                        workplace.text(
                                "arrival.photos", row.count().name(), model.truckProperty().get()));
        of.getStyleClass().add("muted");
        photos.getChildren().setAll(of, new PhotoStrip(workplace, came));
    }

    private void sums(@Nullable Receiving now) {
        List<ArrivalCount> counts = now == null ? List.of() : now.counts();
        sums.setText(
                workplace.text(
                        "arrival.sums",
                        counts.stream().mapToInt(ArrivalCount::ordered).sum(),
                        counts.stream().mapToInt(each -> each.arrived().orElse(0)).sum(),
                        counts.stream().mapToInt(ArrivalCount::missing).sum(),
                        counts.stream().filter(each -> each.arrived().isEmpty()).count()));
    }

    private void mark(@Nullable CountRow row) {
        int index = row == null ? -1 : model.rows().indexOf(row);
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index, quantity);
            table.scrollTo(Math.max(0, index - 4));
        }
    }

    private void key(KeyEvent event) {
        if (UNDO.match(event)) {
            undo();
        } else if (event.getCode() == KeyCode.F8) {
            rest();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            scan.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void rest() {
        model.restAsOrdered();
    }

    @FXML
    private void file() {
        new FileDialog(root)
                .titled(workplace.text("arrival.file"))
                .of(workplace.text("arrival.file-kinds"), "*.xlsx", "*.csv")
                .open(model::file);
    }

    /** What the check says: a word, an icon and a colour; the whole of a long sentence on hover. */
    private static final class ResultCell extends TableCell<CountRow, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            getStyleClass().removeAll("light-green", "light-orange", "light-red");
            CountRow row = empty ? null : getTableRow().getItem();
            if (row == null || text == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(text);
            setTooltip(row.isRefused() ? new Tooltip(text) : null);
            if (row.isRefused()) {
                sign("mdi2a-alert-circle-outline", "light-red");
                return;
            }
            switch (row.count().result()) {
                case NOT_COUNTED -> setGraphic(null);
                case ACCEPTED -> sign("mdi2c-check", "light-green");
                case SHORT, DAMAGED, SURPLUS -> sign("mdi2a-alert-outline", "light-orange");
            }
        }

        private void sign(String icon, String light) {
            setGraphic(new FontIcon(icon));
            getStyleClass().add(light);
        }
    }
}
