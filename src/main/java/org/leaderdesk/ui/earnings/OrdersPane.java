package org.leaderdesk.ui.earnings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.i18n.IncomeWords;
import org.leaderdesk.i18n.IncomeWords.Column;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The orders beneath the chosen line, each with what it puts there, unrounded. */
final class OrdersPane extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final EarningsViewModel model;
    private final IncomeWords words;
    private final Label heading = new Label();
    private final Label many = new Label();
    private final TableView<Earned> table = new TableView<>();

    OrdersPane(Workplace workplace, EarningsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        words = workplace.texts().incomeWords();
        heading.getStyleClass().add("emphasis");
        getStyleClass().add("earnings-beneath");
        table.setId("earnings-orders");
        table.setAccessibleText(words.column(Column.ORDERS));
        table.setPlaceholder(new Label(workplace.text("income.nothing")));
        TableColumn<Earned, String> who = column(Column.WHO, 110, this::who);
        table.getColumns()
                .setAll(
                        List.of(
                                column(Column.ORDER, 215, row -> IncomeWords.order(row.name())),
                                column(Column.OF, 110, row -> workplace.texts().day(row.at())),
                                who,
                                column(Column.SOURCE, 110, row -> words.source(row.source())),
                                number(Column.SALES, row -> row.pay().sales().toString()),
                                number(Column.GIVEN, OrdersPane::given),
                                number(Column.EARNED, this::earned),
                                column(Column.WHY, 150, this::why),
                                way()));
        ColumnWidths.install(table, many);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox head = new HBox(SPACE, heading, many);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().setAll(head, table);
        model.readProperty().subscribe(read -> show());
        model.lineProperty().subscribe(line -> show());
        model.readProperty().subscribe(read -> who.setVisible(isShared(read)));
    }

    private static boolean isShared(ReadIncome.@Nullable Month read) {
        return read != null && read.statement().shares().size() > 1;
    }

    private void show() {
        ReadIncome.Month read = model.readProperty().get();
        IncomeStatement.Line line = model.lineProperty().get();
        heading.setText(
                read == null
                        ? ""
                        : line == null
                                ? workplace.text("income.left-out")
                                : workplace
                                        .texts()
                                        .text(
                                                "income.orders-of",
                                                words.line(line, read.statement().terms())));
        many.setText(workplace.text("earnings.orders", model.orders().size()));
        SameRows.set(table, model.orders(), row -> List.of(row.name().id(), row.of()));
        table.refresh();
    }

    private static String given(Earned row) {
        return row.pay().given().isZero() ? "" : row.pay().given().toString();
    }

    private String earned(Earned row) {
        return model.lineProperty().get() == null ? "" : IncomeWords.exact(model.part(row));
    }

    private String who(Earned row) {
        ReadIncome.Month read = model.readProperty().get();
        return read == null ? "" : words.seller(row.subLeader(), read.subLeaders());
    }

    private String why(Earned row) {
        if (row.unearned().isPresent()) {
            return words.unearned(row.unearned().get());
        }
        return row.pay().missing() == 0
                ? ""
                : workplace.text("income.missing", row.pay().missing());
    }

    private TableColumn<Earned, String> column(
            Column is, double wide, Function<Earned, String> text) {
        TableColumn<Earned, String> column = new TableColumn<>(words.column(is));
        column.setPrefWidth(wide);
        Columns.text(column, text);
        return column;
    }

    private TableColumn<Earned, String> number(Column is, Function<Earned, String> text) {
        TableColumn<Earned, String> column = column(is, 110, text);
        column.getStyleClass().add("number");
        return column;
    }

    /** The button that goes to the order. */
    private TableColumn<Earned, String> way() {
        TableColumn<Earned, String> way = new TableColumn<>("");
        way.setPrefWidth(90);
        way.setSortable(false);
        way.setCellFactory(made -> new WayCell());
        return way;
    }

    private final class WayCell extends TableCell<Earned, String> {

        @Override
        protected void updateItem(@Nullable String item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            Earned row = isEmpty || getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(null);
            if (row != null) {
                Button go = new Button(workplace.text("earnings.see-order"));
                go.getStyleClass().add("small");
                go.setOnAction(
                        event ->
                                workplace
                                        .navigator()
                                        .go(Target.ORDERS, Optional.of(row.name().id())));
                setGraphic(go);
            }
        }
    }
}
