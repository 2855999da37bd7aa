package org.leaderdesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/** The 1+3+N of a product post (R025): its text, three pictures and some videos, ticked off. */
final class ReadyBox extends VBox {

    private static final int SPACE = 8;
    private static final int PICTURES = 3;
    private static final int MOST = 99;

    private final Workplace workplace;
    private final PlanViewModel model;

    ReadyBox(Workplace workplace, PlanViewModel model) {
        super(SPACE / 2.0);
        this.workplace = workplace;
        this.model = model;
        setId("plan-ready");
    }

    /**
     * Shows what is ready.
     *
     * @param page of the handbook, which says how
     */
    void show(WavePost post, String page) {
        Label name = new Label(workplace.text("plan.checklist"));
        name.getStyleClass().add("caption");
        PlanSlot.Own own = post.own();
        boolean written = model.flaws(post.text()).isEmpty();
        Label text =
                new Label(
                        workplace.text(written ? "plan.ready-text" : "plan.ready-no-text"),
                        new FontIcon(
                                written
                                        ? "mdi2c-check-circle"
                                        : "mdi2c-checkbox-blank-circle-outline"));
        text.getStyleClass().add(written ? "light-green" : "muted");
        int pictures = own.pictures().orElse(0);
        int videos = own.videos().orElse(0);
        FlowPane counts =
                new FlowPane(
                        2 * SPACE,
                        SPACE / 2.0,
                        text,
                        count(
                                "plan-pictures-ready",
                                workplace.text("plan.ready-pictures", pictures, PICTURES),
                                pictures,
                                many -> model.ready(post, OptionalInt.of(many), own.videos())),
                        count(
                                "plan-videos-ready",
                                workplace.text("plan.ready-videos", videos),
                                videos,
                                many -> model.ready(post, own.pictures(), OptionalInt.of(many))));
        Hyperlink how = new Hyperlink(workplace.text("plan.handbook"));
        how.setOnAction(event -> workplace.appearance().handbook(page));
        getChildren().setAll(how);
        if (post.kind().sells()) {
            getChildren().addAll(0, List.of(name, counts));
        }
    }

    private Node count(String id, String words, int now, IntConsumer said) {
        Button less = button("mdi2m-minus", "plan.ready-less", words);
        less.setId(id + "-less");
        less.setDisable(now == 0);
        less.setOnAction(event -> said.accept(now - 1));
        Button more = button("mdi2p-plus", "plan.ready-more", words);
        more.setId(id + "-more");
        more.setDisable(now == MOST);
        more.setOnAction(event -> said.accept(now + 1));
        Label label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(SPACE / 2.0, label, less, more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String icon, String key, String what) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(workplace.texts().text(key, what));
        return button;
    }
}
