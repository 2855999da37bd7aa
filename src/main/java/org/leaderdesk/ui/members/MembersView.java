package org.leaderdesk.ui.members;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.desk.member.SegmentMembers.Newcomer;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.member.MemberQuery.By;
import org.leaderdesk.domain.member.MemberQuery.Only;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.segment.LtvTier;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.Remembered;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.TypedSearch;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.members.ClassesModel.Classes;
import org.leaderdesk.ui.members.Shortlist.Order;
import org.leaderdesk.ui.members.Shortlist.View;

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
    private final ClassStrip strip;
    private final ChangesPane changesPane;
    private final OutreachPane outreachPane;
    private final EmptyState empty = new EmptyState();
    private final TypedSearch typing = TypedSearch.withEveryKey(this::ask);
    private final Parent root;
    private boolean marking;

    @FXML private InspectorPane pane;
    @FXML private HBox views;
    @FXML private ToggleButton everybody;
    @FXML private ToggleButton atRisk;
    @FXML private ToggleButton newcomers;
    @FXML private ToggleButton changes;
    @FXML private ToggleButton outreach;
    @FXML private StackPane middle;
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

    public MembersView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new MembersViewModel(workplace);
        this.texts = new MemberTexts(workplace.texts());
        this.strip =
                new ClassStrip(
                        workplace,
                        texts,
                        chosen ->
                                model.shortlistProperty()
                                        .set(model.shortlistProperty().get().of(chosen)));
        this.changesPane = new ChangesPane(workplace, model.classes(), texts);
        this.outreachPane = new OutreachPane(workplace, model, texts, this::askWhoWasNotAsked);
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
        model.refreshClasses();
        selected.ifPresent(model::select);
        if (outreach.isSelected()) {
            outreachPane.refresh();
        }
    }

    @Override
    public void newsCame() {
        model.refresh();
        model.refreshClasses();
        if (outreach.isSelected()) {
            outreachPane.refresh();
        }
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
        views();
    }

    private void views() {
        Visible.show(views, model.isLeader());
        Visible.show(summary, model.isLeader());
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton each : List.of(everybody, atRisk, newcomers, changes, outreach)) {
            each.setToggleGroup(group);
        }
        list.getChildren().addFirst(strip);
        Visible.show(strip, model.isLeader());
        model.classes().classesProperty().subscribe(this::classesCame);
        chooseEverybody();
    }

    private void classesCame(@Nullable Classes classes) {
        if (classes != null) {
            strip.show(classes.members());
            summary.setText(summary(classes.members()));
            table.refresh();
        }
    }

    private String summary(Members members) {
        return switch (model.shortlistProperty().get().view()) {
            case EVERYBODY ->
                    workplace.text(
                            "members.top-share",
                            Math.round(members.shareOf(LtvTier.HIGH) * 100),
                            Math.round(members.shareOf(Segment.CORE) * 100));
            case AT_RISK ->
                    workplace.text(
                                    "members.churn-total",
                                    members.atRisk().size(),
                                    members.expectedLoss())
                            + " · "
                            + texts.rule(members);
            case NEWCOMERS ->
                    workplace.text(
                            "members.new-count",
                            members.newcomers().size(),
                            members.newcomers().stream().filter(Newcomer::firstImpression).count());
        };
    }

    @FXML
    private void chooseEverybody() {
        choose(everybody, View.EVERYBODY);
    }

    @FXML
    private void chooseAtRisk() {
        choose(atRisk, View.AT_RISK);
    }

    @FXML
    private void chooseNewcomers() {
        choose(newcomers, View.NEWCOMERS);
    }

    @FXML
    private void chooseChanges() {
        model.select(null);
        choose(changes, changesPane);
    }

    @FXML
    private void chooseOutreach() {
        model.select(null);
        choose(outreach, outreachPane);
        outreachPane.refresh();
    }

    private void choose(ToggleButton button, View view) {
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
        choose(button, list);
    }

    private void choose(ToggleButton button, Node shown) {
        button.setSelected(true);
        if (!middle.getChildren().contains(shown)) {
            middle.getChildren().add(shown);
        }
        middle.getChildren().forEach(each -> Visible.show(each, each == shown));
    }

    /** The members nobody asked about messages yet, to ask them. */
    private void askWhoWasNotAsked(Optional<Segment> of) {
        chooseEverybody();
        only.setValue(Only.NOT_ASKED);
        strip.choose(of);
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
        Shortlist listed = model.shortlistProperty().get();
        if (query.people().isPresent()) {
            say("mdi2a-account-search-outline", "members.none", "members.none-hint");
        } else if (query.only() == Only.NOT_ASKED) {
            say("mdi2c-check-circle-outline", "members.all-asked", "members.all-asked-hint");
        } else if (listed.view() == View.AT_RISK) {
            say("mdi2c-check-circle-outline", "members.churn-none", "members.churn-none-hint");
        } else if (listed.view() == View.NEWCOMERS) {
            say("mdi2a-account-plus-outline", "members.new-none", "members.new-none-hint");
        } else if (listed.segment().isPresent()) {
            say("mdi2a-account-search-outline", "members.class-none", "members.class-none-hint");
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
