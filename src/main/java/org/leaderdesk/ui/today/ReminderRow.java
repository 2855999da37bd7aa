package org.leaderdesk.ui.today;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.planner.PlanLibrary;
import org.leaderdesk.desk.planner.PlanReminder;
import org.leaderdesk.domain.planner.Flaws;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;

/** The post of the plan that comes next: when, what, to whom, and the way to post it. */
final class ReminderRow extends HBox {

    private static final int SPACE = 8;
    private static final int SHORT = 24;

    private final Workplace workplace;

    ReminderRow(Workplace workplace, PlanReminder.Due due) {
        super(SPACE);
        this.workplace = workplace;
        setAlignment(Pos.CENTER_LEFT);
        setHgrow(this, Priority.ALWAYS);
        WavePost post = due.post();
        Button go =
                new Button(
                        words(due),
                        new FontIcon(
                                due.overdue() ? "mdi2a-alert-outline" : "mdi2c-clock-outline"));
        go.setId("today-plan-go");
        go.getStyleClass().add("flat");
        if (due.overdue()) {
            go.getStyleClass().add("light-orange");
        }
        go.setAlignment(Pos.CENTER_LEFT);
        go.setWrapText(true);
        go.setMaxWidth(Double.MAX_VALUE);
        setHgrow(go, Priority.ALWAYS);
        go.setOnAction(event -> open(post));
        Button copy =
                new Button(workplace.text("today.plan-copy"), new FontIcon("mdi2c-content-copy"));
        copy.setId("today-plan-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> copy(post));
        getChildren().setAll(go, copy);
    }

    private String words(PlanReminder.Due due) {
        WavePost post = due.post();
        String first = post.text().lines().findFirst().orElse("");
        String about = due.product().orElse(first);
        int length = about.codePointCount(0, about.length());
        return workplace.text(
                due.overdue() ? "today.plan-overdue" : "today.plan-next",
                post.at().toString(),
                workplace.text(Messages.PLAN_WORD + post.kind().name()),
                post.wave(),
                post.slots().size(),
                length <= SHORT
                        ? about
                        : about.substring(0, about.offsetByCodePoints(0, SHORT)) + "…");
    }

    /** A text with something wrong is not copied from here: the plan says what it is. */
    private void copy(WavePost post) {
        Flaws flaws = PlanLibrary.flaws(post.text());
        if (flaws.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(post.text());
            Clipboard.getSystemClipboard().setContent(content);
            workplace.notices().done(workplace.text("plan.copied"));
        } else {
            workplace.notices().warn(workplace.text("today.plan-held"));
        }
        open(post);
    }

    private void open(WavePost post) {
        workplace.navigator().go(Target.PLAN, Optional.of(post.groups().getFirst()));
    }
}
