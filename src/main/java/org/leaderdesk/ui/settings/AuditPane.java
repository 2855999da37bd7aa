package org.leaderdesk.ui.settings;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.BrowseAudit;
import org.leaderdesk.desk.leader.ListAudit;
import org.leaderdesk.i18n.AuditWords;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Who looked, exported, printed and changed rights, newest first, and whether it was tampered. */
final class AuditPane implements Pane {

    private final Workplace workplace;
    private final AuditViewModel model;
    private final AuditWords words;
    private final Parent root;

    @FXML private ComboBox<@Nullable AuditAction> action;
    @FXML private ComboBox<Map.@Nullable Entry<UUID, String>> person;
    @FXML private Label count;
    @FXML private Label verdict;
    @FXML private TableView<ListAudit.@Nullable Line> table;
    @FXML private TableColumn<ListAudit.Line, String> at;
    @FXML private TableColumn<ListAudit.Line, String> who;
    @FXML private TableColumn<ListAudit.Line, String> what;
    @FXML private TableColumn<ListAudit.Line, String> of;
    @FXML private TableColumn<ListAudit.Line, String> why;

    AuditPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new AuditViewModel(workplace);
        this.words = workplace.texts().auditWords();
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.check();
    }

    @FXML
    private void initialize() {
        text(at, row -> workplace.texts().date(row.at()) + " " + workplace.texts().time(row.at()));
        text(who, ListAudit.Line::userName);
        text(what, row -> words.action(row.action()));
        text(of, row -> words.objects(row.objectKind(), row.objects()));
        text(why, row -> words.purpose(row.action(), row.purpose()));
        table.setItems(model.rows());
        TableCopy.install(table);
        ColumnWidths.install(table, count);
        EmptyState none = new EmptyState();
        none.setIcon("mdi2m-magnify");
        none.setTitle(workplace.text("settings.audit-none"));
        none.setHint(workplace.text("settings.audit-none-hint"));
        table.setPlaceholder(none);
        filters();
        model.countProperty()
                .subscribe(
                        rows ->
                                count.setText(
                                        workplace.text("settings.audit-count", rows.longValue())));
        model.soundProperty().subscribe(this::judged);
    }

    private static void text(
            TableColumn<ListAudit.Line, String> column, Function<ListAudit.Line, String> of) {
        column.setCellValueFactory(
                cell -> {
                    ListAudit.@Nullable Line row = cell.getValue();
                    return new ReadOnlyObjectWrapper<>(row == null ? "" : of.apply(row));
                });
    }

    private void filters() {
        action.getItems().add(null);
        action.getItems().addAll(AuditAction.values());
        action.setConverter(
                new InWords<>(
                        value ->
                                value == null
                                        ? workplace.text("settings.audit-all")
                                        : words.action(value.name())));
        action.setValue(null);
        person.setConverter(
                new InWords<>(
                        value ->
                                value == null
                                        ? workplace.text("settings.audit-everybody")
                                        : value.getValue()));
        model.people()
                .subscribe(
                        () -> {
                            Map.@Nullable Entry<UUID, String> chosen = person.getValue();
                            person.getItems().clear();
                            person.getItems().add(null);
                            person.getItems().addAll(model.people());
                            person.setValue(chosen);
                        });
        action.valueProperty().subscribe(value -> ask());
        person.valueProperty().subscribe(value -> ask());
    }

    private void ask() {
        model.queryProperty()
                .set(
                        new BrowseAudit.Query(
                                Optional.ofNullable(action.getValue()),
                                Optional.ofNullable(person.getValue()).map(Map.Entry::getKey)));
    }

    @FXML
    private void clear() {
        action.setValue(null);
        person.setValue(null);
    }

    private void judged(@Nullable Boolean sound) {
        verdict.getStyleClass().removeAll("light-green", "light-red");
        if (sound == null) {
            verdict.setText(workplace.text("settings.audit-checking"));
            verdict.setGraphic(null);
        } else if (sound) {
            verdict.setText(workplace.text("settings.audit-sound"));
            verdict.setGraphic(new FontIcon("mdi2c-check-circle-outline"));
            verdict.getStyleClass().add("light-green");
        } else {
            verdict.setText(workplace.text("settings.audit-broken"));
            verdict.setGraphic(new FontIcon("mdi2a-alert-octagon-outline"));
            verdict.getStyleClass().add("light-red");
        }
    }
}
