package org.leaderdesk.ui.members;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.member.MemberQuery.By;
import org.leaderdesk.domain.member.MemberQuery.Only;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.Remembered;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.TypedSearch;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members: a table over any number of them, with search and the selected one's card. */
public final class MembersView implements Screen {

    private static final KeyCombination SEARCH =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Workplace workplace;
    private final MembersViewModel model;
    private final MemberTexts texts;
    private final EmptyState empty = new EmptyState();
    private final TypedSearch typing = TypedSearch.withEveryKey(this::ask);
    private final Parent root;
    private boolean marking;

    @FXML private InspectorPane pane;
    @FXML private TextField search;
    @FXML private ComboBox<@Nullable Only> only;
    @FXML private Label count;
    @FXML private TableView<@Nullable Row> table;
    @FXML private TableColumn<Row, String> name;
    @FXML private TableColumn<Row, String> tail;
    @FXML private TableColumn<Row, String> estate;
    @FXML private TableColumn<Row, String> door;
    @FXML private TableColumn<Row, Long> orders;
    @FXML private TableColumn<Row, String> last;
    @FXML private TableColumn<Row, String> group;
    @FXML private TableColumn<Row, String> toSettle;

    public MembersView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new MembersViewModel(workplace);
        this.texts = new MemberTexts(workplace.texts());
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refreshChoices();
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
        table.setPlaceholder(new Label());
        table.setSortPolicy(sorted -> sort());
        Remembered.sort(table, workplace.kept(), "members.sort");
        table.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(
                        row -> {
                            if (!marking) {
                                model.selectRow(row.intValue());
                            }
                        });
        pane.setInspector(new MemberInspector(workplace, model, texts));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.idsProperty().subscribe(this::found);
        model.selectedProperty().subscribe(detail -> mark());
    }

    private void key(KeyEvent event) {
        if (SEARCH.match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.selectedProperty().get() != null) {
            model.select(null);
            table.requestFocus();
            event.consume();
        }
    }

    private void found(@Nullable List<UUID> ids) {
        if (ids == null) {
            return;
        }
        count.setText(workplace.text("members.count", ids.size()));
        MemberQuery query = model.queryProperty().get();
        if (query.people().isPresent()) {
            say("mdi2a-account-search-outline", "members.none", "members.none-hint");
        } else if (query.only() != Only.ALL) {
            say("mdi2c-check-circle-outline", "members.settled-all", "members.settled-all-hint");
        } else {
            say("mdi2a-account-multiple-outline", "members.empty", "members.empty-hint");
        }
        table.setPlaceholder(empty);
        mark();
    }

    private void say(String icon, String title, String hint) {
        empty.setIcon(icon);
        empty.setTitle(workplace.texts().text(title));
        empty.setHint(workplace.texts().text(hint));
    }

    /** The selected member is the selected row, wherever the row has gone. */
    private void mark() {
        MembersViewModel.Detail detail = model.selectedProperty().get();
        List<UUID> ids = model.idsProperty().get();
        int row = detail == null || ids == null ? -1 : ids.indexOf(detail.id());
        if (row >= 0 && table.getSelectionModel().isSelected(row)) {
            return;
        }
        marking = true;
        try {
            table.getSelectionModel().clearSelection();
            if (row >= 0) {
                table.getSelectionModel().select(row);
                table.scrollTo(Math.max(0, row - 3));
            }
        } finally {
            marking = false;
        }
    }

    private void columns() {
        Columns.text(name, row -> row.member().card().name().reveal());
        Columns.text(tail, row -> row.member().card().tail4());
        Columns.text(estate, row -> row.member().estate().orElse(""));
        Columns.text(door, row -> MemberTexts.door(row.member().card()));
        Columns.value(orders, Row::orders);
        Columns.text(last, row -> row.lastOrder().map(workplace.texts()::day).orElse(""));
        Columns.text(group, row -> row.group().orElse(""));
        group.visibleProperty().bind(model.groupedProperty());
        Columns.text(toSettle, row -> texts.toSettle(row.member()));
        toSettle.setCellFactory(column -> new SettleCell());
    }

    private void filters() {
        typing.install(search, table);
        only.getItems().setAll(Only.values());
        only.setValue(Only.ALL);
        only.setConverter(new InWords<>(value -> texts.only(value)));
        only.valueProperty().subscribe(value -> ask());
        workplace.people().readProperty().subscribe(read -> ask());
        Remembered.choice(only, workplace.kept(), "members.only", Only::name);
    }

    private void ask() {
        MemberQuery was = model.queryProperty().get();
        String name = search.getText().strip();
        MemberQuery wanted =
                new MemberQuery(
                        only.getValue(),
                        name.isEmpty()
                                ? Optional.empty()
                                : Optional.of(workplace.people().ids(name)),
                        was.by(),
                        was.descending());
        if (!wanted.equals(was)) {
            model.queryProperty().set(wanted);
        }
    }

    private boolean sort() {
        MemberQuery was = model.queryProperty().get();
        TableColumn<?, ?> column =
                table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        boolean descending =
                column == null || column.getSortType() == TableColumn.SortType.DESCENDING;
        By by = column == orders ? By.ORDERS : By.LAST_ORDER;
        MemberQuery wanted = new MemberQuery(was.only(), was.people(), by, descending);
        if (!wanted.equals(was)) {
            model.queryProperty().set(wanted);
        }
        return true;
    }

    @FXML
    private void clear() {
        only.setValue(Only.ALL);
        search.clear();
        typing.now();
    }

    /** What is to be settled, with an icon. */
    private static final class SettleCell extends TableCell<Row, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean open = !empty && text != null && !text.isEmpty();
            setText(open ? text : null);
            setGraphic(open ? new FontIcon("mdi2a-alert-outline") : null);
            getStyleClass().remove("light-orange");
            if (open) {
                getStyleClass().add("light-orange");
            }
        }
    }
}
