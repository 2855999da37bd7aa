package org.leaderdesk.ui.closing;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.pickup.LateGoods;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.closing.ClosingViewModel.Seen;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.IconCell;
import org.leaderdesk.ui.control.PersonalClipboard;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What nobody collected: whom to remind, and what becomes of it. */
final class LatePane implements ClosingPane {

    private final Workplace workplace;
    private final ClosingViewModel model;
    private final Parent root;
    private List<BagLine> asked = List.of();
    private boolean filling;
    private List<LateGoods.Reminder> reminders = List.of();

    @FXML private TableView<LateRow> table;
    @FXML private TableColumn<LateRow, String> zone;
    @FXML private TableColumn<LateRow, String> late;
    @FXML private TableColumn<LateRow, Integer> number;
    @FXML private TableColumn<LateRow, String> name;
    @FXML private TableColumn<LateRow, String> tail;
    @FXML private TableColumn<LateRow, String> goods;
    @FXML private TableColumn<LateRow, Integer> pieces;
    @FXML private TextArea reminder;
    @FXML private Button copy;
    @FXML private Button copyAll;
    @FXML private Label switchedOff;
    @FXML private VBox chosen;
    @FXML private Label what;
    @FXML private HBox part;
    @FXML private TextField quantity;
    @FXML private TextField reason;
    @FXML private Label error;

    LatePane(Workplace workplace, ClosingViewModel model) {
        this.workplace = workplace;
        this.model = model;
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Columns.text(zone, row -> zone(row.zone()));
        zone.setCellFactory(
                column -> new IconCell<>(row -> row.isCold() ? "mdi2s-snowflake" : "", row -> ""));
        Columns.text(late, this::late);
        late.setCellFactory(
                column ->
                        new IconCell<>(
                                row -> isLate(row) ? "mdi2a-alert-outline" : "mdi2c-clock-outline",
                                row ->
                                        !isLate(row)
                                                ? ""
                                                : row.isCold() ? "light-red" : "light-orange"));
        Columns.value(number, row -> row.bag().collectionNumber());
        Columns.text(name, row -> row.bag().name().reveal());
        Columns.text(tail, row -> row.bag().tail4());
        Columns.text(goods, row -> row.line().productAndVariant());
        Columns.value(pieces, row -> row.line().quantity());
        TableCopy.install(table);
        ColumnWidths.install(table, what);
        table.getSelectionModel().getSelectedItems().subscribe(this::selected);
        selected();
    }

    private Instant now() {
        return workplace.session().clock().instant();
    }

    private boolean isLate(LateRow row) {
        return row.isLate(now());
    }

    private String late(LateRow row) {
        return row.isLate(now())
                ? workplace.text("closing.late", row.hoursLate())
                : row.due()
                        .map(
                                due ->
                                        workplace.text(
                                                "closing.in-time", workplace.texts().moment(due)))
                        .orElse("");
    }

    private String zone(TemperatureZone kept) {
        return switch (kept) {
            case FROZEN -> workplace.text("products.zone-frozen");
            case CHILLED -> workplace.text("products.zone-chilled");
            case AMBIENT -> workplace.text("products.zone-ambient");
        };
    }

    @Override
    public void show(Seen seen) {
        reminders = seen.left().map(LateGoods.Left::reminders).orElse(List.of());
        List<LateRow> rows = seen.left().map(LateRow::of).orElse(List.of());
        filling = true;
        SameRows.set(table, rows, row -> row.line().id());
        filling = false;
        table.setPlaceholder(empty(seen));
        copyAll.setText(workplace.text("closing.copy-all", reminders.size()));
        copyAll.setDisable(reminders.isEmpty());
        int off = seen.left().map(LateGoods.Left::switchedOff).orElse(0);
        switchedOff.setText(workplace.text("notices.switched-off", off));
        Visible.show(switchedOff, off > 0);
        selected();
    }

    private EmptyState empty(Seen seen) {
        boolean came = seen.left().flatMap(LateGoods.Left::lateness).isPresent();
        EmptyState empty = new EmptyState();
        empty.setIcon(came ? "mdi2c-check-circle-outline" : "mdi2t-truck-outline");
        empty.setTitle(workplace.text(came ? "closing.all-collected" : "closing.nothing-came"));
        empty.setHint(
                workplace.text(came ? "closing.all-collected-hint" : "closing.nothing-came-hint"));
        return empty;
    }

    private List<LateRow> selection() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /** What was typed of a line stays as long as that line is selected and as long. */
    private void selected() {
        List<LateRow> rows = selection();
        if (filling) {
            return;
        }
        List<BagLine> lines = rows.stream().map(LateRow::line).toList();
        boolean same = lines.equals(asked);
        asked = lines;
        if (!same) {
            Visible.show(error, false);
        }
        Visible.show(chosen, !rows.isEmpty());
        Visible.show(part, rows.size() == 1);
        reminder.setText(rows.isEmpty() ? "" : texts(rows));
        // Of people who switched the notice off there is nothing to copy.
        copy.setDisable(reminder.getText().isEmpty());
        if (rows.size() == 1) {
            LateRow row = rows.getFirst();
            what.setText(
                    workplace.text(
                            "closing.chosen-one",
                            row.bag().name().reveal(),
                            row.line().productAndVariant()));
            if (!same) {
                quantity.setText(Integer.toString(row.line().quantity()));
            }
        } else {
            what.setText(
                    workplace.text(
                            "closing.chosen-many",
                            rows.size(),
                            rows.stream().mapToInt(each -> each.line().quantity()).sum()));
        }
    }

    /** One text for each person of whom a line is selected. */
    private String texts(List<LateRow> rows) {
        List<Integer> numbers = rows.stream().map(row -> row.bag().collectionNumber()).toList();
        return reminders.stream()
                .filter(each -> numbers.contains(each.bag().collectionNumber()))
                .map(LateGoods.Reminder::text)
                .collect(Collectors.joining("\n\n"));
    }

    @FXML
    private void copy() {
        PersonalClipboard.put(reminder.getText());
        workplace.notices().done(workplace.text("closing.reminder-copied"));
    }

    @FXML
    private void copyAll() {
        PersonalClipboard.put(
                reminders.stream()
                        .map(LateGoods.Reminder::text)
                        .collect(Collectors.joining("\n\n")));
        workplace.notices().done(workplace.text("closing.copied", reminders.size()));
    }

    @FXML
    private void giveBack() {
        leave(Leftover.Fate.RETURNED);
    }

    @FXML
    private void writeOff() {
        leave(Leftover.Fate.WRITTEN_OFF);
    }

    private void leave(Leftover.Fate fate) {
        List<LateRow> rows = selection();
        Map<LineId, Integer> left = new LinkedHashMap<>();
        rows.forEach(row -> left.put(row.line().id(), row.line().quantity()));
        String typed = quantity.getText().strip();
        if (rows.size() == 1) {
            if (!typed.matches("[0-9]{1,6}")) {
                say(workplace.text("closing.no-quantity", rows.getFirst().line().quantity()));
                quantity.requestFocus();
                return;
            }
            left.replaceAll((line, all) -> Integer.valueOf(typed));
        }
        model.leave(left, fate, reason.getText(), reason::clear, this::refused);
    }

    private void refused(Refused refused) {
        say(workplace.texts().sentence(refused));
        reason.requestFocus();
    }

    private void say(String sentence) {
        error.setText(sentence);
        Visible.show(error, true);
    }
}
