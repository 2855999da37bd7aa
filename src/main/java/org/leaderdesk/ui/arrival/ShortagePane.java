package org.leaderdesk.ui.arrival;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.AllocateShortage;
import org.leaderdesk.desk.pickup.Shortage;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.ShortagePolicy;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shortage: how it is shared out, who goes short, what is paid back, and what people are told. */
final class ShortagePane implements Part {

    private static final int GRAMS = 1000;
    private static final String TYPED = "typed";

    private final Workplace workplace;
    private final ShortageViewModel model;
    private final Parent root;
    private Optional<PickupRound> late = Optional.empty();
    private @Nullable LineId looked;

    @FXML private VBox lacking;
    @FXML private VBox policies;
    @FXML private Label sum;
    @FXML private Label error;
    @FXML private Button decide;
    @FXML private Button takeBack;
    @FXML private ComboBox<@Nullable ArrivalCount> goods;
    @FXML private TextField sold;
    @FXML private TextField weighed;
    @FXML private TableView<ShortRow> table;
    @FXML private TableColumn<ShortRow, Integer> number;
    @FXML private TableColumn<ShortRow, String> join;
    @FXML private TableColumn<ShortRow, String> name;
    @FXML private TableColumn<ShortRow, String> tail;
    @FXML private TableColumn<ShortRow, String> product;
    @FXML private TableColumn<ShortRow, Integer> ordered;
    @FXML private TableColumn<ShortRow, String> pieces;
    @FXML private TableColumn<ShortRow, Money> refund;
    @FXML private VBox after;
    @FXML private EmptyState none;

    ShortagePane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new ShortageViewModel(workplace);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(PickupRound round) {
        model.read(round.id());
    }

    /** While somebody types how short a line goes, what came is read once that is said. */
    @Override
    public void newsCame(PickupRound round) {
        if (table.getEditingCell() == null) {
            model.read(round.id());
        } else {
            late = Optional.of(round);
        }
    }

    private void typedOrNot(@Nullable Object cell) {
        Optional<PickupRound> round = late;
        if (cell == null && round.isPresent()) {
            late = Optional.empty();
            model.read(round.get().id());
        }
    }

    @FXML
    private void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (ShortagePolicy each : ShortagePolicy.values()) {
            RadioButton button =
                    new RadioButton(workplace.texts().text(Messages.RULE_WORD + each.name()));
            button.setId("arrival-policy-" + each.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setWrapText(true);
            button.setOnAction(event -> model.policyProperty().set(each));
            model.policyProperty().subscribe(chosen -> button.setSelected(chosen == each));
            policies.getChildren().add(button);
        }
        columns();
        NoticesBox texts = new NoticesBox(workplace, model);
        RefundsBox refunds = new RefundsBox(workplace, model);
        after.getChildren().setAll(texts, refunds);
        after.visibleProperty().bind(texts.visibleProperty().or(refunds.visibleProperty()));
        model.goods().subscribe(this::goods);
        goods.setConverter(new InWords<>(each -> each == null ? "" : each.name()));
        model.standingProperty().subscribe(this::standing);
        model.previewProperty().subscribe(shortage -> previewed());
        model.refusalProperty()
                .subscribe(
                        why -> {
                            error.setText(why);
                            Visible.show(error, !why.isEmpty());
                        });
    }

    private void goods() {
        ArrivalCount was = goods.getValue();
        Offer.set(
                goods,
                List.copyOf(model.goods()),
                model.goods().stream()
                        .filter(each -> was != null && each.variantId().equals(was.variantId()))
                        .findFirst()
                        .orElse(null));
    }

    /** The line somebody stood on is stood on again. */
    private void selectAgain() {
        for (int row = 0; row < model.rows().size(); row++) {
            if (model.rows().get(row).id().equals(looked)) {
                table.getSelectionModel().clearAndSelect(row, pieces);
            }
        }
    }

    private void columns() {
        Columns.value(number, row -> row.bag().collectionNumber());
        Columns.text(join, row -> row.line().joinNumber());
        Columns.text(name, row -> row.bag().name().reveal());
        Columns.text(tail, row -> row.bag().tail4());
        Columns.text(product, row -> row.line().productAndVariant());
        Columns.value(ordered, row -> row.line().quantity());
        pieces.setCellValueFactory(cell -> cell.getValue().piecesProperty());
        Columns.value(refund, row -> row.refund().orElse(null));
        TypedCell.install(pieces, model::say);
        TypedCell.begin(table, pieces);
        model.policyProperty().subscribe(policy -> typed(policy == ShortagePolicy.MANUAL));
        table.setItems(model.rows());
        table.editingCellProperty().subscribe(this::typedOrNot);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> looked = row == null ? looked : row.id());
        model.rows().addListener((ListChangeListener<ShortRow>) change -> selectAgain());
        TableCopy.install(table);
        table.setPlaceholder(new Label());
        ColumnWidths.install(table, sum);
    }

    /** Whether a person says who goes short; the column shows where to type it. */
    private void typed(boolean byPerson) {
        table.setEditable(byPerson);
        pieces.getStyleClass().remove(TYPED);
        if (byPerson) {
            pieces.getStyleClass().add(TYPED);
        }
    }

    private void standing(AllocateShortage.@Nullable Standing now) {
        lacking.getChildren().clear();
        if (now == null) {
            return;
        }
        for (AllocateShortage.Lacking each : now.lacking()) {
            Label line =
                    new Label(
                            workplace.text(
                                    "arrival.lacking",
                                    each.count().name(),
                                    each.count().ordered(),
                                    each.count().usable(),
                                    each.count().missing()));
            line.setWrapText(true);
            lacking.getChildren().add(line);
        }
        boolean isDecided = !now.decided().lines().isEmpty();
        takeBack.setDisable(!isDecided);
        boolean nothing = now.lacking().isEmpty() && !isDecided;
        none.setVisible(nothing);
        table.setVisible(!nothing);
        previewed();
    }

    private void previewed() {
        Shortage shortage = model.previewProperty().get();
        AllocateShortage.Standing now = model.standingProperty().get();
        boolean changes =
                shortage != null && now != null && !shortage.lines().equals(now.decided().lines());
        decide.setDisable(!changes);
        Shortage shown = shortage == null && now != null ? now.decided() : shortage;
        sum.setText(shown == null ? "" : sums(shown, changes));
    }

    private String sums(Shortage shown, boolean wouldBe) {
        List<String> sums = new ArrayList<>();
        Shortage few = shown.byPieces();
        if (!few.lines().isEmpty()) {
            sums.add(
                    workplace
                            .texts()
                            .text(
                                    wouldBe ? "arrival.would-be-short" : "arrival.is-short",
                                    few.lines().size(),
                                    few.pieces(),
                                    few.refund().toString(),
                                    few.withoutPrice()));
        }
        Shortage light = shown.byWeight();
        if (!light.lines().isEmpty()) {
            sums.add(
                    workplace.text(
                            "arrival.is-light",
                            light.lines().size(),
                            light.refund().toString(),
                            light.withoutPrice()));
        }
        return String.join(" ", sums);
    }

    @FXML
    private void decide() {
        model.decide();
    }

    @FXML
    private void takeBack() {
        model.takeBack();
    }

    @FXML
    private void weigh() {
        ArrivalCount count = goods.getValue();
        int from = grams(sold.getText());
        int to = grams(weighed.getText());
        if (count == null || from < 0 || to < 0) {
            error.setText(workplace.text("arrival.weigh-how"));
            Visible.show(error, true);
        } else {
            model.weigh(count, from, to);
        }
    }

    /** Grams of a weight in kilograms; −1 where it is none. */
    private static int grams(String kilograms) {
        return kilograms.strip().matches("\\d{1,4}(\\.\\d{1,3})?")
                ? new BigDecimal(kilograms.strip())
                        .multiply(BigDecimal.valueOf(GRAMS))
                        .intValueExact()
                : -1;
    }
}
