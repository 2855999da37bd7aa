package org.leaderdesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.planner.ServicesOf.Service;
import org.leaderdesk.domain.planner.ServicePost;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The service posts of the day, which come before everything else: what was not posted first. */
final class ServiceStrip extends ScrollPane {

    private static final int SPACE = 4;

    private final Workplace workplace;
    private final PlanViewModel model;
    private final PlanTexts texts;
    private final PostClipboard clipboard;
    private final FlowPane chips = new FlowPane();

    ServiceStrip(
            Workplace workplace, PlanViewModel model, PlanTexts texts, PostClipboard clipboard) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        this.clipboard = clipboard;
        setId("plan-services");
        getStyleClass().addAll("plain-scroll", "plan-services");
        chips.getStyleClass().add("flow");
        setContent(chips);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Visible.show(this, false);
    }

    void show(List<Service> services, LocalDate day) {
        List<Service> first = new ArrayList<>(services);
        first.sort(Comparator.comparing(Service::done));
        chips.getChildren().setAll(first.stream().map(each -> chip(each, day)).toList());
        Visible.show(this, !services.isEmpty());
    }

    private Node chip(Service service, LocalDate day) {
        ServicePost post = service.post();
        LocalDateTime now = model.now();
        boolean overdue =
                !service.done()
                        && day.equals(now.toLocalDate())
                        && post.at().isBefore(now.toLocalTime());
        Label words =
                new Label(
                        workplace.text(
                                overdue ? "plan.service-overdue" : "plan.service",
                                post.at().toString(),
                                texts.word(post.kind()),
                                post.title()),
                        new FontIcon(icon(service, overdue)));
        words.getStyleClass()
                .add(service.done() ? "muted" : overdue ? "light-orange" : "plan-service-words");
        Tooltip.install(words, new Tooltip(post.text()));
        HBox chip = new HBox(SPACE, words);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("plan-service");
        Button copy = new Button("", new FontIcon("mdi2c-content-copy"));
        copy.setAccessibleText(workplace.text("plan.service-copy", texts.word(post.kind())));
        copy.setTooltip(new Tooltip(post.text()));
        copy.setOnAction(event -> clipboard.put(post.text()));
        copy.getStyleClass().addAll("flat", "button-icon");
        chip.getChildren().add(copy);
        if (!service.done()) {
            Button done = new Button("", new FontIcon("mdi2c-check"));
            done.setAccessibleText(
                    workplace.text("plan.service-done-button", texts.word(post.kind())));
            done.setTooltip(new Tooltip(workplace.text("plan.done")));
            done.getStyleClass().addAll("flat", "button-icon");
            done.setOnAction(event -> model.serviceDone(post));
            chip.getChildren().add(done);
        }
        return chip;
    }

    private static String icon(Service service, boolean overdue) {
        if (service.done()) {
            return "mdi2c-check-circle";
        }
        return overdue ? "mdi2a-alert-outline" : "mdi2b-bullhorn-outline";
    }
}
