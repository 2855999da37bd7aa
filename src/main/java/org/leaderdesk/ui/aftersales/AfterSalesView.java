package org.leaderdesk.ui.aftersales;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.domain.aftersales.CaseClock.Due;
import org.leaderdesk.ui.aftersales.AfterSalesViewModel.Beside;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** After-sales: the cases, the most urgent first, and the selected one beside them. */
public final class AfterSalesView implements Screen {

    private static final KeyCombination NEW =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    private final Workplace workplace;
    private final AfterSalesViewModel model;
    private final CaseWords words;
    private final EmptyState empty = new EmptyState();
    private final Parent root;
    private boolean marking;

    @FXML private InspectorPane pane;
    @FXML private ComboBox<Boolean> which;
    @FXML private Label count;
    @FXML private TableView<ListedCase> table;
    @FXML private TableColumn<ListedCase, @Nullable Due> left;
    @FXML private TableColumn<ListedCase, String> next;
    @FXML private TableColumn<ListedCase, String> join;
    @FXML private TableColumn<ListedCase, String> who;
    @FXML private TableColumn<ListedCase, String> goods;
    @FXML private TableColumn<ListedCase, String> reason;
    @FXML private TableColumn<ListedCase, String> opened;

    public AfterSalesView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new AfterSalesViewModel(workplace);
        this.words = new CaseWords(workplace.texts());
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refresh();
        selected.ifPresent(model::go);
    }

    @Override
    public void newsCame() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        columns();
        which.getItems().setAll(false, true);
        which.setConverter(
                new InWords<>(
                        past ->
                                workplace.text(
                                        past
                                                ? "after-sales.those-closed"
                                                : "after-sales.those-open")));
        model.closedProperty().subscribe(which::setValue);
        which.valueProperty().subscribe(past -> model.closedProperty().set(past));
        table.setItems(model.cases());
        table.setPlaceholder(empty);
        TableCopy.install(table);
        ColumnWidths.install(table, count);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (!marking && row != null) {
                                model.select(row.complaint().id());
                            }
                        });
        model.cases().subscribe(this::listed);
        // An empty list that stays empty says nothing by itself.
        model.closedProperty().subscribe(past -> listed());
        model.besideProperty().subscribe(this::beside);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.sceneProperty().subscribe(scene -> model.watch(scene != null));
    }

    private void columns() {
        Columns.value(left, each -> each.next().orElse(null));
        left.setCellFactory(column -> new LeftCell());
        Columns.text(next, each -> each.next().map(due -> words.named(due.stage())).orElse(""));
        Columns.text(join, each -> each.row().order().joinNumber());
        Columns.text(who, CaseWords::who);
        Columns.text(goods, each -> each.goods() + " ×" + each.complaint().pieces());
        Columns.text(reason, each -> words.named(each.complaint().reason()));
        Columns.text(opened, each -> workplace.texts().moment(each.complaint().openedAt()));
    }

    private void listed() {
        boolean past = model.closedProperty().get();
        count.setText(workplace.text("after-sales.count", model.cases().size()));
        empty.setIcon(past ? "mdi2a-archive-outline" : "mdi2e-emoticon-happy-outline");
        empty.setTitle(workplace.text(past ? "after-sales.none-closed" : "after-sales.none"));
        empty.setHint(
                workplace.text(past ? "after-sales.none-closed-hint" : "after-sales.none-hint"));
        mark();
    }

    private void beside(Beside beside) {
        pane.setInspector(inspector(beside));
        mark();
    }

    private @Nullable Node inspector(Beside beside) {
        return switch (beside) {
            case Beside.Nothing _ -> null;
            case Beside.Seen seen -> new CaseInspector(workplace, model, words, seen);
            case Beside.Scripts scripts -> ScriptsBox.alone(workplace, model, scripts.scripts());
            case Beside.Opening opening -> new NewCaseForm(workplace, model, words, opening);
        };
    }

    /** The case beside the list is the selected row, wherever the row has gone. */
    private void mark() {
        Optional<UUID> shown =
                model.besideProperty().get() instanceof Beside.Seen seen
                        ? Optional.of(seen.id())
                        : Optional.empty();
        marking = true;
        try {
            List<ListedCase> rows = model.cases();
            table.getSelectionModel().clearSelection();
            for (int row = 0; row < rows.size(); row++) {
                if (shown.equals(Optional.of(rows.get(row).complaint().id()))) {
                    table.getSelectionModel().select(row);
                }
            }
        } finally {
            marking = false;
        }
    }

    private void key(KeyEvent event) {
        if (NEW.match(event)) {
            open();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && !(model.besideProperty().get() instanceof Beside.Nothing)) {
            model.leave();
            table.requestFocus();
            event.consume();
        }
    }

    @FXML
    private void open() {
        model.begin();
    }

    @FXML
    private void scripts() {
        model.scripts();
    }

    /** What is left, by icon, figure and word. */
    private final class LeftCell extends TableCell<ListedCase, @Nullable Due> {

        @Override
        protected void updateItem(@Nullable Due due, boolean none) {
            super.updateItem(due, none);
            getStyleClass().removeAll("light-orange", "light-red");
            if (due == null) {
                boolean row = !none && getTableRow().getItem() != null;
                setText(row ? workplace.text("after-sales.done") : null);
                setGraphic(row ? new FontIcon("mdi2c-check") : null);
                return;
            }
            setText(words.left(due));
            setGraphic(new FontIcon(CaseWords.icon(due.urgency())));
            String style = CaseWords.style(due.urgency());
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
        }
    }
}
