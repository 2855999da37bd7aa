package org.leaderdesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.planner.Activities;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Workplace;

/** An activity: its days, its light, who sees to it, and what was learned. */
final class ActivityCard extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final ActivitiesViewModel model;
    private final PlanTexts texts;

    ActivityCard(
            Workplace workplace,
            ActivitiesViewModel model,
            PlanTexts texts,
            Activities.Listed listed) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        getStyleClass().add("card");
        getChildren().setAll(head(listed), facts(listed));
        if (listed.activity().goal().isPresent()) {
            getChildren().add(orders(listed, listed.activity().goal().getAsInt()));
        }
        if (listed.isOddPresale()) {
            Label odd =
                    new Label(
                            workplace.text("plan.activity-presale", listed.activity().presale()),
                            new FontIcon("mdi2a-alert-outline"));
            odd.setWrapText(true);
            odd.getStyleClass().add("light-orange");
            getChildren().add(odd);
        }
        getChildren().add(said(listed.activity()));
    }

    private Node head(Activities.Listed listed) {
        Activity activity = listed.activity();
        Label name = new Label(activity.name());
        name.getStyleClass().add("emphasis");
        name.setWrapText(true);
        Label kind = new Label(texts.word(activity.kind()));
        kind.getStyleClass().add("muted");
        kind.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label light = new Label(texts.word(listed.light()), new FontIcon(icon(listed.light())));
        light.setMinWidth(USE_PREF_SIZE);
        light.getStyleClass().add(style(listed.light()));
        HBox head = new HBox(SPACE, name, kind, gap, light);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static String icon(Activity.Light light) {
        return switch (light) {
            case GREEN -> "mdi2c-check-circle";
            case YELLOW -> "mdi2c-clock-outline";
            case RED -> "mdi2a-alert-outline";
            case GREY -> "mdi2h-help-circle-outline";
        };
    }

    private static String style(Activity.Light light) {
        return switch (light) {
            case GREEN -> "light-green";
            case YELLOW -> "light-yellow";
            case RED -> "light-red";
            case GREY -> "muted";
        };
    }

    private Node facts(Activities.Listed listed) {
        Activity activity = listed.activity();
        FlowPane facts = new FlowPane(SPACE, 2);
        listed.phase()
                .ifPresent(
                        phase -> {
                            Label now =
                                    new Label(
                                            workplace.text(
                                                    Messages.ACTIVITY_PHASE
                                                            + activity.kind().name()
                                                            + "."
                                                            + phase.name()));
                            now.getStyleClass().add("plan-occasion");
                            facts.getChildren().add(now);
                        });
        facts.getChildren()
                .add(
                        new Label(
                                workplace.text(
                                        "plan.activity-days",
                                        workplace.texts().day(activity.from()),
                                        workplace.texts().day(activity.to()))));
        if (!activity.owner().isBlank()) {
            facts.getChildren()
                    .add(new Label(workplace.text("plan.activity-owned", activity.owner())));
        }
        activity.deadline()
                .filter(day -> activity.readyOn().isEmpty())
                .ifPresent(
                        day ->
                                facts.getChildren()
                                        .add(
                                                new Label(
                                                        workplace.text(
                                                                "plan.activity-until",
                                                                workplace.texts().day(day)))));
        return facts;
    }

    private Node orders(Activities.Listed listed, int goal) {
        Label figure = new Label(workplace.text("plan.activity-orders", listed.orders(), goal));
        ProgressBar bar = new ProgressBar(Math.min(1, (double) listed.orders() / goal));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("plan-bar");
        return new VBox(2, figure, bar);
    }

    private Node said(Activity activity) {
        CheckBox ready = new CheckBox(workplace.text("plan.activity-ready"));
        ready.setMinWidth(USE_PREF_SIZE);
        ready.setSelected(activity.readyOn().isPresent());
        ready.setOnAction(event -> model.ready(activity.id(), ready.isSelected()));
        TextField note = new TextField(activity.note());
        note.setPromptText(workplace.text("plan.activity-note"));
        note.setAccessibleText(workplace.text("plan.activity-note"));
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setOnAction(event -> model.note(activity.id(), note.getText()));
        note.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is && !note.getText().strip().equals(activity.note())) {
                                model.note(activity.id(), note.getText());
                            }
                        });
        Button remove = new Button("", new FontIcon("mdi2d-delete-outline"));
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(workplace.text("plan.activity-remove", activity.name()));
        remove.setOnAction(event -> model.remove(activity.id()));
        HBox row = new HBox(SPACE, ready, note, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
