package org.leaderdesk.ui.rounds;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Rounds: which there are, and which group buys are handed out together next. */
public final class RoundsView implements Screen {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final RoundsViewModel model;
    private final Parent root;

    @FXML private TableView<ListRounds.Described> table;
    @FXML private TableColumn<ListRounds.Described, String> name;
    @FXML private TableColumn<ListRounds.Described, String> groupBuys;
    @FXML private TableColumn<ListRounds.Described, String> point;
    @FXML private TableColumn<ListRounds.Described, Integer> bags;
    @FXML private TableColumn<ListRounds.Described, String> opened;
    @FXML private TableColumn<ListRounds.Described, String> state;
    @FXML private TableColumn<ListRounds.Described, PickupRound> acts;
    @FXML private ListView<@Nullable GroupBuy> choice;
    @FXML private TextField newName;
    @FXML private ComboBox<@Nullable String> newPoint;
    @FXML private Button open;
    @FXML private Label error;

    public RoundsView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new RoundsViewModel(workplace);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refresh();
    }

    @FXML
    private void initialize() {
        text(name, each -> each.round().name());
        text(groupBuys, each -> String.join(workplace.text("list.comma"), each.groupBuys()));
        text(
                point,
                each ->
                        each.pickupPoint().isEmpty()
                                ? workplace.text("rounds.all-points")
                                : each.pickupPoint());
        bags.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().bags()));
        text(opened, each -> workplace.texts().moment(each.round().openedAt()));
        text(
                state,
                each ->
                        workplace.text(
                                each.round().closedAt().isEmpty()
                                        ? "rounds.state-open"
                                        : "rounds.state-closed"));
        acts.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().round()));
        acts.setCellFactory(column -> new ActsCell());
        table.setItems(model.rounds());
        table.setPlaceholder(empty());
        TableCopy.install(table);
        ColumnWidths.install(table, error);
        newPoint.setConverter(
                new InWords<>(each -> each == null ? workplace.text("rounds.every-point") : each));
        model.pickupPoints().subscribe(this::points);
        points();
        choice.setItems(model.groupBuys());
        choice.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        choice.setCellFactory(view -> new GroupBuyCell());
        choice.getSelectionModel()
                .getSelectedItems()
                .subscribe(
                        () ->
                                open.setDisable(
                                        choice.getSelectionModel().getSelectedItems().isEmpty()));
        open.setDisable(true);
        Visible.show(error, false);
    }

    private void points() {
        List<@Nullable String> all = new ArrayList<>();
        all.add(null);
        all.addAll(model.pickupPoints());
        Offer.set(newPoint, all, newPoint.getValue());
        Visible.show(newPoint, all.size() > 1);
    }

    private EmptyState empty() {
        EmptyState empty = new EmptyState();
        empty.setIcon("mdi2t-truck-outline");
        empty.setTitle(workplace.text("rounds.empty"));
        empty.setHint(workplace.text("rounds.empty-hint"));
        return empty;
    }

    private static void text(
            TableColumn<ListRounds.Described, String> column,
            Function<ListRounds.Described, String> of) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(of.apply(cell.getValue())));
    }

    @FXML
    private void open() {
        Visible.show(error, false);
        model.open(
                choice.getSelectionModel().getSelectedItems().stream()
                        .filter(java.util.Objects::nonNull)
                        .map(GroupBuy::id)
                        .toList(),
                Optional.ofNullable(newPoint.getValue()).orElse(""),
                newName.getText(),
                () -> {
                    newName.clear();
                    newPoint.setValue(null);
                    choice.getSelectionModel().clearSelection();
                },
                refused -> {
                    error.setText(workplace.texts().sentence(refused));
                    Visible.show(error, true);
                });
    }

    /** What can be done with a round, beside it. */
    private final class ActsCell extends TableCell<ListRounds.Described, PickupRound> {

        @Override
        protected void updateItem(PickupRound round, boolean empty) {
            super.updateItem(round, empty);
            if (empty || round == null) {
                setGraphic(null);
                return;
            }
            Button lists = new Button("", new FontIcon("mdi2p-printer"));
            lists.getStyleClass().addAll("flat", "button-icon");
            lists.setAccessibleText(workplace.text("today.print"));
            lists.setOnAction(
                    event -> workplace.navigator().go(Target.LISTS, Optional.of(round.id())));
            boolean isOpen = round.closedAt().isEmpty();
            Button turn = new Button(workplace.text(isOpen ? "rounds.close" : "rounds.reopen"));
            turn.getStyleClass().add("flat");
            turn.setMinWidth(Region.USE_PREF_SIZE);
            turn.setOnAction(
                    event -> {
                        if (isOpen) {
                            model.close(round);
                        } else {
                            model.reopen(round);
                        }
                    });
            HBox box = new HBox(SPACE, lists, turn);
            box.getStyleClass().add("bar");
            setGraphic(box);
        }
    }

    private final class GroupBuyCell extends ListCell<@Nullable GroupBuy> {

        @Override
        protected void updateItem(@Nullable GroupBuy groupBuy, boolean empty) {
            super.updateItem(groupBuy, empty);
            setText(
                    groupBuy == null
                            ? null
                            : groupBuy.closedAt()
                                    .map(at -> groupBuy.title() + "  " + workplace.texts().day(at))
                                    .orElse(groupBuy.title()));
        }
    }
}
