package org.leaderdesk.ui.arrival;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.pickup.TraceBatch;
import org.leaderdesk.desk.pickup.TraceBatch.Delivered;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** A 溯源码 followed to the trucks, the supplier and everybody who got of it, in any round. */
final class TracePane implements Part {

    private final Workplace workplace;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Parent root;

    @FXML private TextField code;
    @FXML private Label error;
    @FXML private VBox deliveries;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, String> round;
    @FXML private TableColumn<Row, Integer> truck;
    @FXML private TableColumn<Row, Integer> number;
    @FXML private TableColumn<Row, String> join;
    @FXML private TableColumn<Row, String> name;
    @FXML private TableColumn<Row, String> tail;
    @FXML private TableColumn<Row, Integer> quantity;
    @FXML private TableColumn<Row, Integer> handed;

    /** Somebody's line of what a truck brought. */
    private record Row(Delivered delivered, TraceBatch.Share share) {}

    TracePane(Workplace workplace) {
        this.workplace = workplace;
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    /** A batch is looked for in all rounds. */
    @Override
    public void shown(PickupRound chosen) {
        code.requestFocus();
    }

    /** What was found stays until somebody looks again. */
    @Override
    public void newsCame(PickupRound chosen) {}

    @FXML
    private void initialize() {
        Columns.text(round, row -> row.delivered().round().name());
        Columns.value(truck, row -> row.delivered().arrival().delivery());
        Columns.value(number, row -> row.share().bag().collectionNumber());
        Columns.text(join, row -> row.share().line().joinNumber());
        Columns.text(name, row -> row.share().bag().name().reveal());
        Columns.text(tail, row -> row.share().bag().tail4());
        Columns.value(quantity, row -> row.share().line().quantity());
        Columns.value(handed, row -> row.share().handed());
        table.setItems(rows);
        TableCopy.install(table);
        table.setPlaceholder(new Label());
        FirstFocus.on(code);
        show(List.of());
    }

    @FXML
    private void trace() {
        String typed = code.getText().strip();
        if (!typed.isEmpty()) {
            workplace
                    .background()
                    .run(
                            () -> new TraceBatch(workplace.session()).run(typed),
                            this::show,
                            this::refused);
        }
    }

    private void refused(Refused why) {
        show(List.of());
        error.setText(workplace.texts().sentence(why));
        Visible.show(error, true);
    }

    private void show(List<Delivered> found) {
        Visible.show(error, false);
        deliveries.getChildren().setAll(found.stream().map(this::sentence).toList());
        rows.setAll(
                found.stream()
                        .flatMap(each -> each.shares().stream().map(share -> new Row(each, share)))
                        .toList());
        Visible.show(table, !rows.isEmpty());
    }

    private Label sentence(Delivered each) {
        Label sentence =
                new Label(
                        workplace
                                .texts()
                                .text(
                                        each.alone() ? "arrival.traced" : "arrival.traced-mixed",
                                        each.round().name(),
                                        each.arrival().delivery(),
                                        each.name(),
                                        each.supplier()
                                                .orElseGet(
                                                        () ->
                                                                workplace.text(
                                                                        "arrival.no-supplier")),
                                        each.arrival().quantity()));
        sentence.setWrapText(true);
        return sentence;
    }
}
