package org.leaderdesk.ui.orders;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.desk.order.ListGroupBuys;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.DoorNumber;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderQuery;
import org.leaderdesk.domain.order.OrderQuery.By;
import org.leaderdesk.domain.order.OrderQuery.Only;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.FileDrop;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.Remembered;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.TypedSearch;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.io.File;
import java.util.Optional;
import java.util.UUID;

/** Orders: a table over any number of them, with filters, search and the selected one's detail. */
public final class OrdersView implements Screen {

    private static final KeyCombination WALK_IN =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination SEARCH =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Workplace workplace;
    private final OrdersViewModel model;
    private final ImportViewModel imports;
    private final OrderStates states;
    private final TypedSearch typing = TypedSearch.afterAPause(this::ask);
    private final Parent root;

    private final OrderInspector inspector;

    @FXML private InspectorPane pane;
    @FXML private StackPane layers;
    @FXML private VBox list;
    @FXML private Button importFiles;
    @FXML private Button pasteList;
    @FXML private TextField search;
    @FXML private ComboBox<ListGroupBuys.@Nullable Listed> groupBuy;
    @FXML private ComboBox<@Nullable Only> only;
    @FXML private Label count;
    @FXML private TableView<BrowseOrders.@Nullable Row> table;
    @FXML private TableColumn<BrowseOrders.Row, String> join;
    @FXML private TableColumn<BrowseOrders.Row, String> title;
    @FXML private TableColumn<BrowseOrders.Row, String> who;
    @FXML private TableColumn<BrowseOrders.Row, String> place;
    @FXML private TableColumn<BrowseOrders.Row, String> goods;
    @FXML private TableColumn<BrowseOrders.Row, Integer> pieces;
    @FXML private TableColumn<BrowseOrders.Row, String> amount;
    @FXML private TableColumn<BrowseOrders.Row, String> state;
    @FXML private TableColumn<BrowseOrders.Row, String> time;

    public OrdersView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new OrdersViewModel(workplace);
        this.imports = new ImportViewModel(workplace, this::imported);
        this.states = new OrderStates(workplace.texts());
        this.inspector = new OrderInspector(workplace, model, states);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refreshGroupBuys();
        model.refresh();
        selected.ifPresent(model::select);
    }

    @Override
    public void newsCame() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        columns();
        filters();
        table.setItems(model.rows());
        TableCopy.install(table);
        ColumnWidths.install(table, count);
        table.setPlaceholder(empty());
        table.setSortPolicy(sorted -> sort());
        Remembered.sort(table, workplace.kept(), "orders.sort");
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.walkInProperty().subscribe(this::beside);
        imports.stepProperty().subscribe(step -> beside(model.walkInProperty().get()));
        layers.getChildren().add(new ImportPane(workplace, model, imports));
        list.visibleProperty()
                .bind(
                        imports.stepProperty()
                                .map(step -> step instanceof ImportViewModel.Step.Idle));
        FileDrop.install(pane, imports::rehearse);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Visible.show(importFiles, isLeader());
        Visible.show(pasteList, isLeader());
        model.countProperty()
                .subscribe(
                        number ->
                                count.setText(workplace.text("orders.count", number.longValue())));
    }

    /** An order one chooses is shown in place of a walk-in, unless something is typed there. */
    private void chosen(BrowseOrders.@Nullable Row row) {
        WalkInViewModel typed = model.walkInProperty().get();
        if (row != null && typed != null) {
            if (typed.isBegun()) {
                workplace.notices().warn(workplace.text("walkin.still-open"));
            } else {
                model.leaveWalkIn();
            }
        }
        model.select(row == null ? null : row.order().id());
    }

    /** An import has the whole width; a walk-in stands where the selected order does. */
    private void beside(@Nullable WalkInViewModel walkIn) {
        if (!(imports.stepProperty().get() instanceof ImportViewModel.Step.Idle)) {
            pane.setInspector(null);
        } else if (walkIn == null) {
            pane.setInspector(inspector);
        } else {
            pane.setInspector(new WalkInForm(workplace, model, walkIn));
        }
    }

    private EmptyState empty() {
        EmptyState empty = new EmptyState();
        empty.setIcon("mdi2c-clipboard-list-outline");
        empty.setTitle(workplace.text("orders.empty"));
        empty.setHint(workplace.text("orders.empty-hint"));
        return empty;
    }

    private void columns() {
        Columns.text(join, row -> row.order().joinNumber());
        Columns.text(title, BrowseOrders.Row::groupBuy);
        Columns.text(who, this::who);
        Columns.text(place, OrdersView::place);
        Columns.text(goods, this::goods);
        Columns.value(pieces, BrowseOrders.Row::pieces);
        Columns.text(amount, row -> row.order().charges().amount().map(Money::toString).orElse(""));
        Columns.text(state, states::of);
        state.setCellFactory(column -> new StateCell());
        Columns.text(time, row -> row.order().time().map(this::time).orElse(""));
    }

    /** Where a layout has no times, only the day is known. */
    private String time(OrderTime time) {
        return time.precision() == OrderTime.Precision.DAY
                ? workplace.texts().day(time.at())
                : workplace.texts().moment(time.at());
    }

    private String who(BrowseOrders.Row row) {
        String name = row.recipient().name().reveal();
        String tail = row.recipient().tail4();
        return tail.isEmpty() ? name : name + " · " + tail;
    }

    private static String place(BrowseOrders.Row row) {
        String door = DoorNumber.text(row.recipient().building(), row.recipient().room());
        return (row.estate() + " " + door).strip();
    }

    private String goods(BrowseOrders.Row row) {
        StringBuilder goods = new StringBuilder();
        for (BrowseOrders.Line line : row.lines()) {
            if (!line.line().cancelled()) {
                goods.append(goods.isEmpty() ? "" : workplace.text("list.comma"))
                        .append(line.product().name())
                        .append(line.variant().text().isEmpty() ? "" : " " + line.variant().text())
                        .append(" ×")
                        .append(line.line().quantity());
            }
        }
        return goods.toString();
    }

    private void filters() {
        typing.install(search, table);
        only.getItems().setAll(Only.values());
        only.setValue(Only.ALL);
        only.setConverter(new InWords<>(each -> workplace.text(OnlyTexts.key(each))));
        groupBuy.setItems(model.groupBuys());
        groupBuy.setConverter(
                new InWords<>(
                        each ->
                                each == null
                                        ? workplace.text("orders.all-group-buys")
                                        : titled(each)));
        only.valueProperty().subscribe(value -> ask());
        groupBuy.valueProperty().subscribe(value -> ask());
        workplace.people().readProperty().subscribe(read -> ask());
        Remembered.choice(only, workplace.kept(), "orders.only", Only::name);
        Remembered.choice(
                groupBuy,
                workplace.kept(),
                "orders.group-buy",
                each -> each.groupBuy().id().toString());
    }

    private String titled(ListGroupBuys.Listed each) {
        String title = each.groupBuy().title();
        return each.state() == ListGroupBuys.State.CANCELLED
                ? workplace.text("orders.group-buy-cancelled", title)
                : title;
    }

    private void ask() {
        OrderQuery was = model.queryProperty().get();
        String words = search.getText().strip();
        ListGroupBuys.Listed chosen = groupBuy.getValue();
        ask(
                new OrderQuery(
                        chosen == null ? Optional.empty() : Optional.of(chosen.groupBuy().id()),
                        only.getValue(),
                        words.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new OrderQuery.Search(
                                                words, workplace.people().ids(words))),
                        was.by(),
                        was.descending()));
    }

    /** The same question is not asked twice: the property is silent about what is equal. */
    private void ask(OrderQuery wanted) {
        model.queryProperty().set(wanted);
    }

    private boolean sort() {
        OrderQuery was = model.queryProperty().get();
        TableColumn<?, ?> column =
                table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        By by = column == join ? By.JOIN_NUMBER : column == amount ? By.AMOUNT : By.TIME;
        boolean descending =
                column == null || column.getSortType() == TableColumn.SortType.DESCENDING;
        ask(new OrderQuery(was.groupBuyId(), was.only(), was.search(), by, descending));
        return true;
    }

    private void key(KeyEvent event) {
        if (PASTE.match(event)) {
            paste(event);
        } else if (WALK_IN.match(event) && list.isVisible()) {
            walkIn();
            event.consume();
        } else if (SEARCH.match(event) && list.isVisible()) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.walkInProperty().get() != null) {
            model.leaveWalkIn();
            table.requestFocus();
            event.consume();
        }
    }

    /** Files copied in the file manager are pasted as well as dropped, and so is a 接龙. */
    private void paste(KeyEvent event) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            imports.rehearse(clipboard.getFiles().stream().map(File::toPath).toList());
            event.consume();
        } else if (clipboard.hasString() && list.isVisible() && isLeader()) {
            imports.paste(clipboard.getString());
            event.consume();
        }
    }

    private boolean isLeader() {
        return workplace.session().user().role() == Role.LEADER;
    }

    private void imported() {
        model.refreshGroupBuys();
        model.refresh();
    }

    @FXML
    private void chooseFiles() {
        new FileDialog(root)
                .of(workplace.text("import.files"), "*.xlsx", "*.csv", "*.txt", "*.gz")
                .openSeveral(imports::rehearse);
    }

    @FXML
    private void pasteList() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        imports.lookOver(clipboard.hasString() ? clipboard.getString() : "");
    }

    @FXML
    private void walkIn() {
        model.beginWalkIn(groupBuy.getValue());
    }

    @FXML
    private void clear() {
        groupBuy.setValue(null);
        only.setValue(Only.ALL);
        search.clear();
        typing.now();
    }

    /** A state with an icon where a person has something to decide. */
    private static final class StateCell extends TableCell<BrowseOrders.Row, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            BrowseOrders.Row row = empty ? null : getTableRow().getItem();
            setText(empty ? null : text);
            getStyleClass().removeAll("light-orange");
            setGraphic(null);
            if (row != null && OrderStates.isOpen(row)) {
                setGraphic(new FontIcon("mdi2a-alert-outline"));
                getStyleClass().add("light-orange");
            }
        }
    }
}
