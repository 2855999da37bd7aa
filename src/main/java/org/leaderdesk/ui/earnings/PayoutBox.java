package org.leaderdesk.ui.earnings;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.income.ComparePayouts;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.income.PayoutCheck;
import org.leaderdesk.domain.income.PayoutCheck.Difference;
import org.leaderdesk.domain.income.PayoutColumn;
import org.leaderdesk.domain.income.PayoutRow;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.control.ColumnChoices;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A payout statement beside the book: what its columns are, and where both differ. */
final class PayoutBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final EarningsViewModel model;
    private final ColumnChoices<PayoutColumn> columns;
    private Path file = Path.of("");

    PayoutBox(Workplace workplace, EarningsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        columns =
                new ColumnChoices<>(
                        workplace.texts(), PayoutColumn.class, this::name, this::compare);
        setId("earnings-payouts-box");
        getStyleClass().add("card");
        Visible.show(this, false);
    }

    /** Lays a file beside the book; nothing is written. */
    void look(Path chosen) {
        file = chosen;
        columns.forget();
        compare();
    }

    private void compare() {
        model.compare(file, columns.said(), this::show, this::refused);
    }

    private void refused(Refused why) {
        Label sentence = line(workplace.texts().sentence(why));
        sentence.getStyleClass().add("field-error");
        getChildren().setAll(head(String.valueOf(file.getFileName())), sentence);
        Visible.show(this, true);
    }

    private void show(ComparePayouts.Compared compared) {
        columns.show(compared.columns());
        getChildren().setAll(head(compared.file()), columns);
        if (compared.missing().isPresent()) {
            Label _ = add("groups.import.missing", name(compared.missing().get()));
        }
        compared.check().ifPresent(check -> sums(compared, check));
        Visible.show(this, true);
    }

    private void sums(ComparePayouts.Compared compared, PayoutCheck check) {
        Label sum =
                add(
                        "payouts.sum",
                        check.orders(),
                        check.alike(),
                        check.file(),
                        check.book(),
                        check.file().minus(check.book()));
        if (compared.unnumbered() > 0) {
            Label _ = add("payouts.unnumbered", compared.unnumbered());
        }
        int rejected = compared.rejected().size() + compared.beyond();
        if (rejected > 0) {
            Label _ = add("groups.import.rejected", rejected);
            compared.rejected().stream()
                    .limit(3)
                    .forEach(each -> getChildren().add(line(workplace.texts().rejection(each))));
        }
        if (!check.differences().isEmpty()) {
            getChildren().add(table(check.differences(), sum));
        }
    }

    private TableView<Difference> table(List<Difference> differences, Label sized) {
        TableView<Difference> table = new TableView<>();
        table.setId("earnings-differences");
        table.setAccessibleText(workplace.text("payouts.why"));
        table.getItems().setAll(differences);
        table.getColumns()
                .setAll(
                        List.of(
                                column("payouts.number", 220, Difference::number),
                                number("payouts.book", each -> out(each.book())),
                                number("payouts.file", each -> out(each.file())),
                                column(
                                        "payouts.why",
                                        260,
                                        each ->
                                                workplace
                                                        .texts()
                                                        .text(
                                                                Messages.PAYOUT_WHY
                                                                        + each.why().name()))));
        ColumnWidths.install(table, sized);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static String out(Optional<PayoutRow> row) {
        return row.flatMap(PayoutRow::out).map(Money::toString).orElse("–");
    }

    private TableColumn<Difference, String> column(
            String key, double wide, Function<Difference, String> text) {
        TableColumn<Difference, String> column = new TableColumn<>(workplace.text(key));
        column.setPrefWidth(wide);
        Columns.text(column, text);
        return column;
    }

    private TableColumn<Difference, String> number(String key, Function<Difference, String> text) {
        TableColumn<Difference, String> column = column(key, 130, text);
        column.getStyleClass().add("number");
        return column;
    }

    private HBox head(String name) {
        Label title = line(workplace.text("earnings.payouts-title", name));
        title.getStyleClass().add("emphasis");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        return new HBox(
                SPACE, title, new CloseButton(workplace.texts(), () -> Visible.show(this, false)));
    }

    private Label add(String key, Object... arguments) {
        Label line = line(workplace.text(key, arguments));
        getChildren().add(line);
        return line;
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private String name(PayoutColumn column) {
        return workplace.text(Messages.PAYOUT_COLUMN + column.name());
    }
}
