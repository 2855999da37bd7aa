package org.leaderdesk.ui.closing;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.leaderdesk.desk.order.ListGiveBack.Entry;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.ui.closing.ClosingViewModel.Seen;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.IconCell;
import org.leaderdesk.ui.control.PersonalClipboard;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;

/** What waits in the selling tool: refunds to make, or orders to tick. */
final class GiveBackPane implements ClosingPane {

    private final Workplace workplace;
    private final ClosingViewModel model;
    private final GiveBack.Kind kind;
    private final GiveBackTexts texts;
    private final Parent root;

    @FXML private Label what;
    @FXML private Button done;
    @FXML private Button notDone;
    @FXML private Button copy;
    @FXML private Button save;
    @FXML private TableView<Entry> table;
    @FXML private TableColumn<Entry, String> state;
    @FXML private TableColumn<Entry, String> groupBuy;
    @FXML private TableColumn<Entry, String> join;
    @FXML private TableColumn<Entry, String> name;
    @FXML private TableColumn<Entry, String> tail;
    @FXML private TableColumn<Entry, String> goods;
    @FXML private TableColumn<Entry, String> amount;
    @FXML private TableColumn<Entry, String> cause;

    GiveBackPane(Workplace workplace, ClosingViewModel model, GiveBack.Kind kind) {
        this.workplace = workplace;
        this.model = model;
        this.kind = kind;
        this.texts = new GiveBackTexts(workplace.texts());
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        boolean refund = kind == GiveBack.Kind.REFUND;
        what.setText(workplace.text(refund ? "closing.refunds-what" : "closing.ticks-what"));
        amount.setVisible(refund);
        cause.setVisible(refund);
        Columns.text(state, texts::state);
        state.setCellFactory(
                column ->
                        new IconCell<>(
                                GiveBackTexts::icon,
                                entry -> entry.overdue() ? "light-orange" : ""));
        Columns.text(groupBuy, Entry::groupBuy);
        Columns.text(join, Entry::joinNumber);
        Columns.text(name, entry -> entry.name().reveal());
        Columns.text(tail, Entry::tail4);
        Columns.text(goods, Entry::goods);
        Columns.text(amount, entry -> texts.amount(entry.todo()));
        Columns.text(cause, entry -> texts.cause(entry.todo().cause()));
        table.setAccessibleText(
                workplace.text(refund ? "closing.refunds-name" : "closing.ticks-name"));
        TableCopy.install(table);
        ColumnWidths.install(table, what);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.getSelectionModel().getSelectedItems().subscribe(this::selected);
        selected();
    }

    /** Space ticks what is selected, or takes it back where all of it is ticked. */
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            boolean open =
                    selection().stream()
                            .anyMatch(each -> each.todo().state() == GiveBack.State.TO_DO);
            model.done(kind, selection(), open);
            event.consume();
        }
    }

    private List<Entry> selection() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void selected() {
        List<Entry> chosen = selection();
        done.setDisable(
                chosen.stream().noneMatch(each -> each.todo().state() == GiveBack.State.TO_DO));
        notDone.setDisable(
                chosen.stream().noneMatch(each -> each.todo().state() == GiveBack.State.DONE));
    }

    @Override
    public void show(Seen seen) {
        List<Entry> entries = seen.of(kind);
        SameRows.set(table, entries, each -> each.todo().id());
        table.setPlaceholder(empty());
        copy.setDisable(entries.isEmpty());
        save.setDisable(entries.isEmpty());
        int wanted = wanted(seen, entries);
        if (wanted >= 0) {
            table.getSelectionModel().clearAndSelect(wanted);
            table.scrollTo(wanted);
        }
    }

    private static int wanted(Seen seen, List<Entry> entries) {
        for (int row = 0; row < entries.size(); row++) {
            if (seen.wanted().filter(entries.get(row).todo().id()::equals).isPresent()) {
                return row;
            }
        }
        return -1;
    }

    private EmptyState empty() {
        boolean refund = kind == GiveBack.Kind.REFUND;
        EmptyState empty = new EmptyState();
        empty.setIcon("mdi2c-check-circle-outline");
        empty.setTitle(workplace.text(refund ? "closing.no-refunds" : "closing.no-ticks"));
        empty.setHint(workplace.text(refund ? "closing.no-refunds-hint" : "closing.no-ticks-hint"));
        return empty;
    }

    @FXML
    private void done() {
        model.done(kind, selection(), true);
    }

    @FXML
    private void notDone() {
        model.done(kind, selection(), false);
    }

    /** What is selected, or all of it. */
    @FXML
    private void copy() {
        List<Entry> chosen = selection();
        List<Entry> copied = chosen.size() > 1 ? chosen : List.copyOf(table.getItems());
        PersonalClipboard.put(texts.lines(copied));
        workplace.notices().done(workplace.text("closing.copied", copied.size()));
    }

    @FXML
    private void save() {
        new FileDialog(root)
                .of("*.xlsx", "*.xlsx")
                .named(table.getAccessibleText() + ".xlsx")
                .save(file -> model.write(kind, file, headings(), texts));
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(table.getAccessibleText()));
        headings.add(groupBuy.getText());
        headings.add(workplace.text("closing.order-number"));
        headings.addAll(
                List.of(
                        join.getText(),
                        name.getText(),
                        tail.getText(),
                        goods.getText(),
                        amount.getText(),
                        state.getText()));
        return headings;
    }
}
