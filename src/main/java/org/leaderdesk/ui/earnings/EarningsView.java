package org.leaderdesk.ui.earnings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.EvenGrid;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 收益: what the leader earns in a month, where it is heading, and what was paid out (S136). */
public final class EarningsView implements Screen {

    private final Workplace workplace;
    private final EarningsViewModel model;
    private final PayoutBox payouts;
    private final Parent root;

    @FXML private Label month;
    @FXML private Label about;
    @FXML private Button later;
    @FXML private Button issue;
    @FXML private HBox asking;
    @FXML private ScrollPane scroll;
    @FXML private GridPane cards;
    @FXML private StackPane beneath;
    @FXML private EmptyState empty;

    public EarningsView(Workplace workplace) {
        this.workplace = workplace;
        model = new EarningsViewModel(workplace);
        payouts = new PayoutBox(workplace, model);
        root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refresh();
    }

    @Override
    public void newsCame() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        StatementPane statement = new StatementPane(workplace, model);
        AheadPane ahead = new AheadPane(workplace, model);
        GapsPane gaps = new GapsPane(workplace, model);
        List<Region> all = List.of(statement, ahead, gaps);
        EvenGrid grid = new EvenGrid(cards, false);
        scroll.viewportBoundsProperty()
                .subscribe(bounds -> grid.place(all, bounds.getWidth(), all.size()));
        OrdersPane orders = new OrdersPane(workplace, model);
        // What is compared takes all the room.
        orders.visibleProperty().bind(payouts.visibleProperty().not());
        beneath.getChildren().setAll(orders, payouts);
        model.readProperty().subscribe(this::show);
        payouts.visibleProperty().subscribe(seen -> show(model.readProperty().get()));
    }

    private void show(ReadIncome.@Nullable Month read) {
        month.setText(workplace.texts().month(model.monthProperty().get()));
        later.setDisable(model.isCurrent());
        if (read == null) {
            return;
        }
        IncomeStatement statement = read.statement();
        about.setText(
                statement
                        .issued()
                        .map(at -> workplace.text("income.issued", workplace.texts().date(at)))
                        .orElseGet(() -> workplace.text("income.estimate")));
        Visible.show(issue, read.isIssuable() && !statement.rows().isEmpty());
        boolean isAny = !statement.rows().isEmpty();
        Visible.show(cards, isAny && !payouts.isVisible());
        Visible.show(empty, !isAny && !payouts.isVisible());
        Visible.show(beneath, isAny || payouts.isVisible());
    }

    @FXML
    private void before() {
        dropIssue();
        model.move(-1);
    }

    @FXML
    private void after() {
        dropIssue();
        model.move(1);
    }

    /** It cannot be undone, so it is asked once more. */
    @FXML
    private void askToIssue() {
        Visible.show(asking, true);
    }

    @FXML
    private void dropIssue() {
        Visible.show(asking, false);
    }

    @FXML
    private void issue() {
        dropIssue();
        model.issue();
    }

    @FXML
    private void savePdf() {
        save("PDF", ".pdf");
    }

    @FXML
    private void saveWorkbook() {
        save("Excel", ".xlsx");
    }

    private void save(String kind, String ending) {
        new FileDialog(root)
                .titled(workplace.text("income.sheet"))
                .named(
                        workplace.text("income.title", model.monthProperty().get().toString())
                                + ending)
                .of(kind, "*" + ending)
                .save(model::save);
    }

    @FXML
    private void choosePayouts() {
        new FileDialog(root)
                .of(workplace.text("earnings.payouts-files"), "*.xlsx", "*.csv")
                .open(payouts::look);
    }
}
