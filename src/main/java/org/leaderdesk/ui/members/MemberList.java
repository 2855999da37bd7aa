package org.leaderdesk.ui.members;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.member.MemberQuery.By;
import org.leaderdesk.domain.member.MemberQuery.Only;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.IconCell;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Remembered;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.TypedSearch;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.members.ClassesModel.Classes;
import org.leaderdesk.ui.members.Shortlist.Order;
import org.leaderdesk.ui.members.Shortlist.View;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members as a table over any number of them, with search; of a class, or of all. */
final class MemberList {

    private final Workplace workplace;
    private final MembersViewModel model;
    private final MemberTexts texts;
    private final ClassStrip strip;
    private final NobodyFound nobody;
    private final TypedSearch typing = TypedSearch.withEveryKey(this::ask);
    private final Parent root;
    private boolean marking;

    @FXML private VBox list;
    @FXML private Label summary;
    @FXML private TextField search;
    @FXML private ComboBox<@Nullable Only> only;
    @FXML private Label count;
    @FXML private TableView<@Nullable Row> table;
    @FXML private TableColumn<Row, String> name;
    @FXML private TableColumn<Row, String> tail;
    @FXML private TableColumn<Row, String> step;
    @FXML private TableColumn<Row, String> due;
    @FXML private TableColumn<Row, Money> loss;
    @FXML private TableColumn<Row, String> segment;
    @FXML private TableColumn<Row, Money> spent;
    @FXML private TableColumn<Row, String> tier;
    @FXML private TableColumn<Row, String> risk;
    @FXML private TableColumn<Row, String> tags;
    @FXML private TableColumn<Row, String> marketing;
    @FXML private TableColumn<Row, String> estate;
    @FXML private TableColumn<Row, String> door;
    @FXML private TableColumn<Row, Long> orders;
    @FXML private TableColumn<Row, String> last;
    @FXML private TableColumn<Row, String> group;
    @FXML private TableColumn<Row, String> toSettle;

    MemberList(Workplace workplace, MembersViewModel model, MemberTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        this.nobody = new NobodyFound(workplace);
        this.strip =
                new ClassStrip(
                        workplace,
                        texts,
                        chosen ->
                                model.shortlistProperty()
                                        .set(model.shortlistProperty().get().of(chosen)));
        this.root = Views.load(this, workplace.texts());
    }

    Parent root() {
        return root;
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
        model.idsProperty().subscribe(this::found);
        model.selectedProperty().subscribe(detail -> mark());
        Visible.show(summary, model.isLeader());
        list.getChildren().addFirst(strip);
        Visible.show(strip, model.isLeader());
        model.classes().classesProperty().subscribe(this::classesCame);
    }

    private void classesCame(@Nullable Classes classes) {
        if (classes != null) {
            strip.show(classes.members());
            summary.setText(
                    texts.summary(model.shortlistProperty().get().view(), classes.members()));
            table.refresh();
        }
    }

    /** Lists those of a view, with what it says of them. */
    void show(View view) {
        boolean leads = model.isLeader();
        segment.setVisible(leads);
        loss.setVisible(leads && view != View.NEWCOMERS);
        risk.setVisible(view == View.AT_RISK);
        for (TableColumn<Row, ?> each : List.of(tags, spent, tier)) {
            each.setVisible(leads && view == View.EVERYBODY);
        }
        for (TableColumn<Row, ?> each : List.of(step, due)) {
            each.setVisible(view == View.NEWCOMERS);
        }
        toSettle.setVisible(view == View.EVERYBODY);
        if (model.shortlistProperty().get().view() != view) {
            table.getSortOrder().clear();
            model.shortlistProperty().set(model.shortlistProperty().get().of(view));
        }
        classesCame(model.classes().classesProperty().get());
    }

    /** Lists the members nobody asked about messages yet, of a class or of all. */
    void showNotAsked(Optional<Segment> of) {
        only.setValue(Only.NOT_ASKED);
        strip.choose(of);
    }

    /** Goes to the search, to type another one. */
    void startSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void requestFocus() {
        table.requestFocus();
    }

    private void found(@Nullable List<UUID> ids) {
        if (ids == null) {
            return;
        }
        count.setText(workplace.text("members.count", ids.size()));
        table.setPlaceholder(
                nobody.of(model.queryProperty().get(), model.shortlistProperty().get()));
        mark();
    }

    /** The selected member is the selected row, wherever the row has gone. */
    private void mark() {
        MemberDetail detail = model.selectedProperty().get();
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
        toSettle.setCellFactory(
                column ->
                        new IconCell<>(
                                row -> isSettled(row) ? "" : "mdi2a-alert-outline",
                                row -> isSettled(row) ? "" : "light-orange"));
        Columns.text(tags, row -> texts.tags(row.tags()));
        Columns.text(marketing, row -> texts.marketing(row.marketing()));
        ClassColumns classes = new ClassColumns(workplace, model, texts);
        classes.segment(segment);
        classes.spent(spent);
        classes.tier(tier);
        classes.loss(loss);
        classes.risk(risk);
        classes.step(step);
        classes.due(due);
    }

    private boolean isSettled(Row row) {
        return texts.toSettle(row.member()).isEmpty();
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
        model.shortlistProperty()
                .set(model.shortlistProperty().get().by(order(column), descending));
        if (!wanted.equals(was)) {
            model.queryProperty().set(wanted);
        }
        return true;
    }

    private Order order(@Nullable TableColumn<?, ?> column) {
        if (column == null) {
            return Order.LISTED;
        }
        if (column == spent) {
            return Order.SPENT;
        }
        return column == loss ? Order.LOSS : Order.FOUND;
    }

    @FXML
    private void clear() {
        only.setValue(Only.ALL);
        strip.choose(Optional.empty());
        search.clear();
        typing.now();
    }
}
