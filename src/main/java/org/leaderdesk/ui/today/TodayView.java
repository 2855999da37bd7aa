package org.leaderdesk.ui.today;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.aftersales.ListCases;
import org.leaderdesk.desk.pickup.DayTask;
import org.leaderdesk.desk.pickup.SeeDay;
import org.leaderdesk.desk.planner.PlanReminder;
import org.leaderdesk.domain.aftersales.CaseClock;
import org.leaderdesk.domain.aftersales.CaseClock.Due;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.SyncLight;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.control.WarningRow;
import org.leaderdesk.ui.fx.OpenImport;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Today: what to do in the order of its urgency, what waits for a decision, the open rounds with
 * their paper, and the last backup.
 */
public final class TodayView implements Screen {

    /** So many warnings stand there until somebody wants to see all. */
    private static final int FEW = 4;

    private final Workplace workplace;
    private final TodayViewModel model;
    private final Parent root;

    @FXML private VBox first;
    @FXML private HBox plan;
    @FXML private VBox tasks;
    @FXML private VBox rounds;
    @FXML private VBox waiting;
    @FXML private Label backup;
    @FXML private Button afterSales;
    @FXML private VBox sync;
    @FXML private VBox warnings;
    @FXML private Label warningsTitle;
    @FXML private VBox asked;
    @FXML private Label askedTitle;
    private final StarterCard starter;
    private boolean all;

    public TodayView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new TodayViewModel(workplace);
        this.starter = new StarterCard(workplace);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refresh();
        starter.refresh();
    }

    @Override
    public void newsCame() {
        model.refresh();
        starter.refresh();
    }

    @FXML
    private void initialize() {
        first.getChildren().addFirst(starter);
        SyncLight light = new SyncLight(workplace, true);
        light.setId("today-sync");
        light.setAlignment(Pos.CENTER_LEFT);
        light.setMaxWidth(Double.MAX_VALUE);
        sync.getChildren().add(light);
        model.dayProperty().subscribe(this::show);
        model.warningsProperty().subscribe(this::warn);
        model.askedProperty().subscribe(this::asked);
        model.lastBackupProperty().subscribe(this::backup);
        model.afterSalesProperty().subscribe(this::afterSales);
        model.reminderProperty().subscribe(this::remind);
        workplace.openImport().waitingProperty().subscribe(() -> show(model.dayProperty().get()));
    }

    /** What is due first in after-sales; no line where no case is open. */
    private void afterSales(ListCases.@Nullable Waiting waiting) {
        Due due = waiting == null ? null : waiting.next().orElse(null);
        Visible.show(afterSales, due != null);
        if (waiting == null || due == null) {
            return;
        }
        Duration left = due.left().abs();
        boolean over = due.urgency() == CaseClock.Urgency.OVERDUE;
        afterSales.setText(
                workplace.text(
                        "today.after-sales",
                        waiting.open(),
                        String.format("%02d:%02d", left.toHours(), left.toMinutesPart()),
                        workplace.text(Messages.CODE + due.urgency().name())));
        afterSales.setGraphic(
                new FontIcon(over ? "mdi2a-alert-circle-outline" : "mdi2c-clock-outline"));
        afterSales.getStyleClass().removeAll("light-red", "light-orange");
        if (due.urgency() != CaseClock.Urgency.IN_TIME) {
            afterSales.getStyleClass().add(over ? "light-red" : "light-orange");
        }
    }

    /** What the region asks; nothing takes no room. */
    private void asked(List<Intervention> list) {
        Visible.show(askedTitle, !list.isEmpty());
        Visible.show(asked, !list.isEmpty());
        asked.getChildren()
                .setAll(
                        list.stream()
                                .sorted(Comparator.comparing(Intervention::due))
                                .map(each -> new AskedRow(workplace, each, model::answer))
                                .toList());
    }

    /** The gravest of those nobody knows of yet; none takes no room. */
    private void warn(List<WarningTask> tasks) {
        List<WarningTask> open = tasks.stream().filter(WarningTask::isOpen).toList();
        Visible.show(warningsTitle, !open.isEmpty());
        Visible.show(warnings, !open.isEmpty());
        warnings.getChildren().clear();
        open.stream()
                .limit(all ? open.size() : FEW)
                .forEach(
                        task ->
                                warnings.getChildren()
                                        .add(new WarningRow(workplace, task, model::acknowledge)));
        if (open.size() > FEW) {
            Button more =
                    new Button(
                            workplace.text(
                                    all ? "warning.fewer" : "warning.more", open.size() - FEW),
                            new FontIcon(all ? "mdi2c-chevron-up" : "mdi2c-chevron-down"));
            more.setId("today-warnings-more");
            more.getStyleClass().add("flat");
            more.setOnAction(
                    event -> {
                        all = !all;
                        warn(model.warningsProperty().get());
                    });
            warnings.getChildren().add(more);
        }
    }

    @FXML
    private void goAfterSales() {
        workplace.navigator().go(Target.AFTER_SALES);
    }

    /** One post at a time; no line where nothing is planned or all is posted. */
    private void remind(PlanReminder.@Nullable Reminder reminder) {
        Optional<PlanReminder.Due> due = reminder == null ? Optional.empty() : reminder.next();
        Visible.show(plan, due.isPresent());
        due.ifPresent(each -> plan.getChildren().setAll(new ReminderRow(workplace, each)));
    }

    private void show(SeeDay.@Nullable Day day) {
        tasks.getChildren().clear();
        rounds.getChildren().clear();
        waiting.getChildren().clear();
        if (day == null) {
            return;
        }
        if (day.rounds().isEmpty()) {
            rounds.getChildren().add(nothing(day.beginning()));
        }
        day.rounds().forEach(round -> rounds.getChildren().add(new RoundCard(workplace, round)));
        tasks(day);
        workplace.openImport().waitingProperty().get().ifPresent(this::waits);
        waits("today.missing", day.missing(), "mdi2f-file-question-outline", Target.ORDERS);
        waits("today.doubt", day.refundsInDoubt(), "mdi2c-cash-refund", Target.ORDERS);
        waits(
                "today.people",
                day.peopleToSettle(),
                "mdi2a-account-question-outline",
                Target.MEMBERS);
        if (waiting.getChildren().isEmpty()) {
            Label none =
                    new Label(
                            workplace.text("today.nothing-waits"),
                            new FontIcon("mdi2c-check-circle-outline"));
            none.getStyleClass().add("light-green");
            waiting.getChildren().add(none);
        }
    }

    private Node nothing(boolean beginning) {
        EmptyState empty = new EmptyState();
        empty.setIcon("mdi2f-file-import-outline");
        empty.setTitle(workplace.text(beginning ? "today.begin" : "today.no-round"));
        empty.setHint(workplace.text(beginning ? "today.begin-hint" : "today.no-round-hint"));
        Button go = new Button(workplace.text("today.go-orders"));
        go.getStyleClass().add("accent");
        go.setOnAction(event -> workplace.navigator().go(Target.ORDERS));
        empty.getChildren().add(go);
        return empty;
    }

    /** What there is to do, the most urgent first; one click goes to it. */
    private void tasks(SeeDay.Day day) {
        Instant now = workplace.session().clock().instant();
        for (DayTask task : DayTask.of(day, now)) {
            tasks.getChildren().add(new TaskRow(workplace, task, now));
        }
        if (tasks.getChildren().isEmpty()) {
            Label none =
                    new Label(
                            workplace.text("today.all-done"),
                            new FontIcon("mdi2c-check-circle-outline"));
            none.getStyleClass().add("light-green");
            tasks.getChildren().add(none);
        }
    }

    private void waits(OpenImport.Waiting open) {
        waits(
                workplace.text("today.import", open.files(), open.refusedCells()),
                "mdi2f-file-alert-outline",
                Target.ORDERS);
    }

    private void waits(String key, long count, String icon, Target target) {
        if (count > 0) {
            waits(workplace.text(key, count), icon, target);
        }
    }

    private void waits(String words, String icon, Target target) {
        Button go = new Button(words, new FontIcon(icon));
        go.getStyleClass().addAll("flat", "light-orange");
        go.setAlignment(Pos.CENTER_LEFT);
        go.setMaxWidth(Double.MAX_VALUE);
        go.setWrapText(true);
        go.setOnAction(event -> workplace.navigator().go(target));
        waiting.getChildren().add(go);
    }

    private void backup(Optional<LocalDate> day) {
        backup.setText(
                day.map(each -> workplace.text("settings.backup-last", workplace.texts().day(each)))
                        .orElseGet(() -> workplace.text("settings.backup-none")));
    }
}
