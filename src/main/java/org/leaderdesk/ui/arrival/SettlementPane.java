package org.leaderdesk.ui.arrival;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.leaderdesk.desk.pickup.SettleSuppliers;
import org.leaderdesk.desk.pickup.SettleSuppliers.Row;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What each supplier is to be paid; the leader's alone. */
final class SettlementPane implements Part {

    private final Workplace workplace;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Parent root;

    @FXML private Label sum;
    @FXML private Label error;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, String> supplier;
    @FXML private TableColumn<Row, String> product;
    @FXML private TableColumn<Row, Integer> ordered;
    @FXML private TableColumn<Row, String> arrived;
    @FXML private TableColumn<Row, Integer> shortPieces;
    @FXML private TableColumn<Row, Integer> loss;
    @FXML private TableColumn<Row, Money> cost;
    @FXML private TableColumn<Row, Money> toPay;

    SettlementPane(Workplace workplace) {
        this.workplace = workplace;
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(PickupRound round) {
        Visible.show(error, false);
        workplace
                .background()
                .run(
                        () -> new SettleSuppliers(workplace.session()).run(round.id()),
                        now -> {
                            SameRows.set(table, now, row -> List.of(row.supplier(), row.name()));
                            sum.setText(
                                    workplace.text(
                                            "arrival.to-pay-sum",
                                            SettleSuppliers.sum(now).toString(),
                                            now.stream().filter(this::isUnknown).count()));
                        });
    }

    private boolean isUnknown(Row row) {
        return row.toPay().isEmpty();
    }

    @FXML
    private void initialize() {
        Columns.text(supplier, row -> row.supplier().orElse(workplace.text("arrival.no-supplier")));
        Columns.text(product, Row::name);
        Columns.value(ordered, Row::ordered);
        Columns.text(
                arrived,
                row -> row.arrived().isPresent() ? Integer.toString(row.arrived().getAsInt()) : "");
        Columns.value(shortPieces, Row::shortPieces);
        Columns.value(loss, Row::loss);
        Columns.value(cost, row -> row.cost().orElse(null));
        Columns.value(toPay, row -> row.toPay().orElse(null));
        table.setItems(rows);
        TableCopy.install(table);
        table.setPlaceholder(new Label());
        ColumnWidths.install(table, sum);
    }

    @FXML
    private void copy() {
        TableCopy.all(table);
        workplace.notices().done(workplace.text("arrival.copied-table"));
    }

    @FXML
    private void save() {
        new FileDialog(root)
                .titled(workplace.text("arrival.save-settlement"))
                .of("*.xlsx", "*.xlsx")
                .save(this::write);
    }

    private void write(Path file) {
        List<Row> all = List.copyOf(rows);
        Visible.show(error, false);
        workplace
                .background()
                .run(
                        () -> {
                            new SettleSuppliers(workplace.session())
                                    .write(all, file, true, headings());
                            return file;
                        },
                        written ->
                                workplace
                                        .notices()
                                        .done(workplace.text("arrival.saved", written.toString())),
                        refused -> {
                            error.setText(workplace.texts().sentence(refused));
                            Visible.show(error, true);
                        });
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(workplace.text("arrival.settlement")));
        Stream.of(supplier, product, ordered, arrived, shortPieces, loss, cost, toPay)
                .forEach(column -> headings.add(column.getText()));
        return headings;
    }
}
