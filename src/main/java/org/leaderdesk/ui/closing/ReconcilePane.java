package org.leaderdesk.ui.closing;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.pickup.Reconciled;
import org.leaderdesk.ui.closing.ClosingViewModel.Seen;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.IconCell;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Where every piece of the round went; what does not add up stands first. */
final class ReconcilePane implements ClosingPane {

    private final Workplace workplace;
    private final Parent root;

    @FXML private Label verdict;
    @FXML private TableView<Reconciled> table;
    @FXML private TableColumn<Reconciled, String> addsUp;
    @FXML private TableColumn<Reconciled, String> goods;
    @FXML private TableColumn<Reconciled, Integer> ordered;
    @FXML private TableColumn<Reconciled, Integer> arrived;
    @FXML private TableColumn<Reconciled, Integer> loss;
    @FXML private TableColumn<Reconciled, Integer> missing;
    @FXML private TableColumn<Reconciled, Integer> handed;
    @FXML private TableColumn<Reconciled, Integer> uncollected;
    @FXML private TableColumn<Reconciled, Integer> returned;
    @FXML private TableColumn<Reconciled, Integer> surplus;

    ReconcilePane(Workplace workplace) {
        this.workplace = workplace;
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Columns.text(addsUp, this::words);
        addsUp.setCellFactory(
                column ->
                        new IconCell<>(
                                row -> row.addsUp() ? "mdi2c-check" : "mdi2a-alert-outline",
                                row -> row.addsUp() ? "" : "light-orange"));
        Columns.text(goods, Reconciled::name);
        number(ordered, Reconciled::ordered);
        Columns.value(arrived, row -> row.counted() ? row.arrived() : null);
        number(loss, Reconciled::loss);
        number(missing, Reconciled::shortPieces);
        number(handed, Reconciled::handed);
        number(uncollected, Reconciled::uncollected);
        number(returned, Reconciled::returned);
        number(surplus, Reconciled::surplus);
        EmptyState empty = new EmptyState();
        empty.setIcon("mdi2t-truck-outline");
        empty.setTitle(workplace.text("closing.no-sums"));
        empty.setHint(workplace.text("closing.no-sums-hint"));
        table.setPlaceholder(empty);
        TableCopy.install(table);
        ColumnWidths.install(table, verdict);
    }

    private static void number(
            TableColumn<Reconciled, Integer> column, ToIntFunction<Reconciled> of) {
        Columns.value(column, row -> of.applyAsInt(row));
    }

    /** What is wrong with a row, in words. */
    private String words(Reconciled row) {
        if (!row.counted()) {
            return workplace.text("closing.not-counted");
        }
        List<String> wrong = new ArrayList<>();
        if (row.openOrders() > 0) {
            wrong.add(workplace.text("closing.open-orders", row.openOrders()));
        } else if (row.openOrders() < 0) {
            wrong.add(workplace.text("closing.too-short", -row.openOrders()));
        }
        if (row.openGoods() > 0) {
            wrong.add(workplace.text("closing.open-goods", row.openGoods()));
        } else if (row.openGoods() < 0) {
            wrong.add(workplace.text("closing.too-many", -row.openGoods()));
        }
        return wrong.isEmpty()
                ? workplace.text("closing.adds-up")
                : String.join(workplace.text("list.comma"), wrong);
    }

    @Override
    public void show(Seen seen) {
        SameRows.set(table, seen.sums(), Reconciled::variantId);
        long wrong = seen.sums().stream().filter(row -> !row.addsUp()).count();
        long uncounted = seen.sums().stream().filter(row -> !row.counted()).count();
        boolean well = wrong == 0 && uncounted == 0;
        verdict.setText(seen.sums().isEmpty() ? "" : verdict(seen.sums().size(), wrong, uncounted));
        verdict.setGraphic(
                seen.sums().isEmpty()
                        ? null
                        : new FontIcon(
                                well ? "mdi2c-check-circle-outline" : "mdi2a-alert-outline"));
        verdict.getStyleClass().removeAll("light-green", "light-orange");
        verdict.getStyleClass().add(well ? "light-green" : "light-orange");
    }

    /** What nobody counted adds up to nothing, and is not praised. */
    private String verdict(int all, long wrong, long uncounted) {
        if (wrong > 0) {
            return workplace.text("closing.wrong", wrong);
        }
        return uncounted > 0
                ? workplace.text("closing.uncounted", uncounted)
                : workplace.text("closing.all-add-up", all);
    }
}
