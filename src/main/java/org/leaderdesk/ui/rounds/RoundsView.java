package org.leaderdesk.ui.rounds;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.pickup.PromiseKept;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/** Rounds: which there are, and which group buys are handed out together next. */
public final class RoundsView implements Screen {

    private final Workplace workplace;
    private final RoundsViewModel model;
    private final Parent root;

    private @Nullable UUID looked;

    @FXML private TableView<ListRounds.Described> table;
    @FXML private TableColumn<ListRounds.Described, String> name;
    @FXML private TableColumn<ListRounds.Described, String> groupBuys;
    @FXML private TableColumn<ListRounds.Described, String> point;
    @FXML private TableColumn<ListRounds.Described, Integer> bags;
    @FXML private TableColumn<ListRounds.Described, String> promise;
    @FXML private TableColumn<ListRounds.Described, String> state;
    @FXML private VBox below;
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
        looked = selected.orElse(looked);
        model.refresh();
    }

    @Override
    public void newsCame() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        text(name, each -> each.round().name());
        text(groupBuys, each -> String.join(workplace.text("list.comma"), each.groupBuys()));
        text(
                point,
                each -> {
                    String usual =
                            each.pickupPoint().isEmpty()
                                    ? workplace.text("rounds.all-points")
                                    : each.pickupPoint();
                    return each.standIn().isEmpty()
                            ? usual
                            : workplace.text("rounds.point-stand-in", usual, each.standIn());
                });
        bags.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().bags()));
        text(promise, this::promise);
        text(
                state,
                each ->
                        workplace.text(
                                each.round().closedAt().isEmpty()
                                        ? "rounds.state-open"
                                        : "rounds.state-closed"));
        table.setItems(model.rounds());
        RoundDetail detail = new RoundDetail(workplace, model);
        below.getChildren().setAll(detail);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen -> {
                            looked = chosen == null ? looked : chosen.round().id();
                            // While the rows are read anew nothing is selected for a moment.
                            if (chosen != null || model.rounds().isEmpty()) {
                                detail.show(chosen);
                            }
                        });
        model.rounds()
                .addListener((ListChangeListener<ListRounds.Described>) change -> selectAgain());
        table.setPlaceholder(empty());
        TableCopy.install(table);
        ColumnWidths.install(table, error);
        newPoint.setConverter(
                new InWords<>(each -> each == null ? workplace.text("rounds.every-point") : each));
        model.pickupPoints().subscribe(this::points);
        points();
        model.groupBuys().subscribe(this::groupBuys);
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

    /** Those that are chosen stay so. */
    private void groupBuys() {
        List<@Nullable UUID> chosen =
                choice.getSelectionModel().getSelectedItems().stream()
                        .filter(java.util.Objects::nonNull)
                        .<@Nullable UUID>map(GroupBuy::id)
                        .toList();
        choice.getItems().setAll(model.groupBuys());
        for (GroupBuy each : model.groupBuys()) {
            if (chosen.contains(each.id())) {
                choice.getSelectionModel().select(each);
            }
        }
    }

    private void points() {
        List<@Nullable String> all = new ArrayList<>();
        all.add(null);
        all.addAll(model.pickupPoints());
        Offer.set(newPoint, all, newPoint.getValue());
        Visible.show(newPoint, all.size() > 1);
    }

    private String promise(ListRounds.Described each) {
        OptionalInt rate = each.promise().map(PromiseKept::rate).orElse(OptionalInt.empty());
        String when = each.round().promisedAt().map(workplace.texts()::moment).orElse("");
        return rate.isEmpty() ? when : when + " · " + rate.getAsInt() + "%";
    }

    /** The same round is looked at again after the rounds were read again; else the first. */
    private void selectAgain() {
        UUID id = looked;
        int row = 0;
        for (int each = 0; each < model.rounds().size(); each++) {
            if (model.rounds().get(each).round().id().equals(id)) {
                row = each;
            }
        }
        if (!model.rounds().isEmpty()) {
            table.getSelectionModel().clearAndSelect(row);
        }
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

    /** Title and day below each other: beside each other they would be wider than the list. */
    private final class GroupBuyCell extends ListCell<@Nullable GroupBuy> {

        private final Label title = new Label();
        private final Label day = new Label();
        private final VBox both = new VBox(title, day);

        GroupBuyCell() {
            both.getStyleClass().add("two-lines");
            title.setWrapText(true);
            day.getStyleClass().add("caption");
            // As wide as the list, which then has nothing to scroll to.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable GroupBuy groupBuy, boolean empty) {
            super.updateItem(groupBuy, empty);
            setGraphic(groupBuy == null ? null : both);
            if (groupBuy != null) {
                String at = groupBuy.closedAt().map(workplace.texts()::day).orElse("");
                title.setText(groupBuy.title());
                day.setText(at);
                Visible.show(day, !at.isEmpty());
                setAccessibleText((groupBuy.title() + " " + at).strip());
            }
        }
    }
}
