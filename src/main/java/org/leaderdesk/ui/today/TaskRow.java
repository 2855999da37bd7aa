package org.leaderdesk.ui.today;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.pickup.DayTask;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Instant;

/** Something to do: until when, what, and the way to it. */
final class TaskRow extends HBox {

    private static final int SPACE = 8;

    private final Workplace workplace;

    TaskRow(Workplace workplace, DayTask task, Instant now) {
        super(SPACE);
        this.workplace = workplace;
        setAlignment(Pos.CENTER_LEFT);
        boolean overdue = task.isOverdue(now);
        Label when = new Label(when(task, overdue));
        when.getStyleClass().add("task-time");
        Button go = new Button(words(task), new FontIcon(icon(task, overdue)));
        go.setId("today-task-" + task.kind().name().toLowerCase(java.util.Locale.ROOT));
        go.getStyleClass().add("flat");
        go.setAlignment(Pos.CENTER_LEFT);
        go.setWrapText(true);
        go.setMaxWidth(Double.MAX_VALUE);
        setHgrow(go, Priority.ALWAYS);
        go.setOnAction(event -> workplace.navigator().go(target(task.kind()), task.selected()));
        if (overdue) {
            String light = isCold(task) ? "light-red" : "light-orange";
            when.getStyleClass().add(light);
            go.getStyleClass().add(light);
        } else {
            when.getStyleClass().add("muted");
        }
        getChildren().addAll(when, go);
    }

    private static boolean isCold(DayTask task) {
        return task.kind() == DayTask.Kind.CHILLED_GOODS
                || task.kind() == DayTask.Kind.FROZEN_GOODS;
    }

    private String when(DayTask task, boolean overdue) {
        return task.at()
                .map(
                        at ->
                                workplace
                                        .texts()
                                        .text(
                                                overdue ? "today.overdue" : "today.until",
                                                workplace.texts().moment(at)))
                .orElseGet(
                        () -> workplace.text(overdue ? "today.overdue-plain" : "today.any-time"));
    }

    private String words(DayTask task) {
        String round = task.round().map(PickupRound::name).orElse("");
        return switch (task.kind()) {
            case CHILLED_GOODS -> workplace.text("today.task-chilled", task.count(), round);
            case FROZEN_GOODS -> workplace.text("today.task-frozen", task.count(), round);
            case LATE_GOODS -> workplace.text("today.task-late-goods", task.count(), round);
            case REFUNDS_OVERDUE -> workplace.text("today.task-refunds-overdue", task.count());
            case TICKS_OVERDUE -> workplace.text("today.task-ticks-overdue", task.count());
            case TO_COUNT -> workplace.text("today.task-to-count", task.count(), round);
            case REFUNDS -> workplace.text("today.task-refunds", task.count());
            case TICKS -> workplace.text("today.task-ticks", task.count());
        };
    }

    private static String icon(DayTask task, boolean overdue) {
        if (overdue && !isCold(task)) {
            return "mdi2a-alert-outline";
        }
        return switch (task.kind()) {
            case CHILLED_GOODS, FROZEN_GOODS -> "mdi2s-snowflake-alert";
            case LATE_GOODS -> "mdi2p-package-variant";
            case REFUNDS_OVERDUE, REFUNDS -> "mdi2c-cash-refund";
            case TICKS_OVERDUE, TICKS -> "mdi2c-clipboard-check-outline";
            case TO_COUNT -> "mdi2t-truck-delivery-outline";
        };
    }

    /** Where it is done. */
    private static Target target(DayTask.Kind kind) {
        return kind == DayTask.Kind.TO_COUNT ? Target.ARRIVAL : Target.CLOSING;
    }
}
