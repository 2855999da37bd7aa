package org.leaderdesk.ui.plan;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.planner.SeePlan;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** One post on the board: when, what, about what, and how it stands. */
final class PostCell extends VBox {

    private static final int SPACE = 4;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double TIP_WIDTH = 420;

    private final WavePost post;
    private final Label time = new Label();

    PostCell(
            Workplace workplace,
            PlanTexts texts,
            SeePlan.Board board,
            WavePost post,
            LocalDateTime now) {
        this.post = post;
        getStyleClass().add("plan-cell");
        pseudoClassStateChanged(DONE, post.isDone());
        time.setText(post.at().toString());
        time.getStyleClass().add("plan-time");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(SPACE, time, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        if (post.isPinned()) {
            head.getChildren().add(new FontIcon("mdi2p-pin-outline"));
        }
        if (post.isDone()) {
            FontIcon done = new FontIcon("mdi2c-check-circle");
            done.getStyleClass().add("plan-tick");
            head.getChildren().add(done);
        } else if (post.isOverdue(now)) {
            Label overdue =
                    new Label(
                            workplace.text("plan.is-overdue"), new FontIcon("mdi2a-alert-outline"));
            overdue.getStyleClass().addAll("plan-overdue", "light-orange");
            getChildren().add(overdue);
        }
        Label kind = new Label(texts.kind(post.kind()), new FontIcon(PlanTexts.icon(post.kind())));
        kind.getStyleClass().add("plan-kind");
        Label about = new Label(texts.briefly(board, post));
        about.setWrapText(true);
        getChildren().addFirst(head);
        getChildren().addAll(kind, about);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                String.join(
                        " ",
                        post.at().toString(),
                        texts.kind(post.kind()),
                        texts.about(board, post),
                        texts.state(post, now)));
        Tooltip tip =
                new Tooltip(
                        post.text()
                                + "\n\n"
                                + workplace.text(
                                        "plan.to-groups",
                                        post.slots().size(),
                                        texts.groups(board, post.groups()))
                                + "\n"
                                + texts.why(post));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        Tooltip.install(this, tip);
    }

    WavePost post() {
        return post;
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Says the time it would be moved to. */
    void wouldBe(LocalTime at) {
        time.setText(at.toString());
    }
}
