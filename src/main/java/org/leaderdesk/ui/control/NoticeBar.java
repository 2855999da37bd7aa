package org.leaderdesk.ui.control;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.ui.fx.Notices;
import org.leaderdesk.ui.fx.Notices.Notice;
import org.leaderdesk.ui.fx.Notices.Tone;
import org.leaderdesk.ui.fx.Texts;

import java.util.HashMap;
import java.util.Map;

/**
 * Shows notices at the window's lower edge. What was done goes by itself; what failed stays until a
 * person takes it away.
 */
public final class NoticeBar extends VBox {

    private static final Duration STAYS = Duration.seconds(6);
    private static final Duration STAYS_WITH_UNDO = Duration.seconds(30);
    private static final int SPACE = 8;
    private static final double WIDEST = 620;

    private final Notices notices;
    private final Texts texts;
    private final Map<Notice, HBox> shown = new HashMap<>();

    public NoticeBar(Notices notices, Texts texts) {
        super(SPACE);
        this.notices = notices;
        this.texts = texts;
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        getStyleClass().add("notice-bar");
        notices.shown()
                .addListener(
                        (ListChangeListener<Notice>)
                                change -> {
                                    while (change.next()) {
                                        change.getRemoved().forEach(this::takeAway);
                                        change.getAddedSubList().forEach(this::show);
                                    }
                                });
        notices.shown().forEach(this::show);
    }

    private void show(Notice notice) {
        FontIcon icon = new FontIcon(icon(notice.tone()));
        Label text = new Label(notice.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(SPACE, icon, text);
        box.getStyleClass()
                .addAll("notice", "notice-" + notice.tone().name().toLowerCase(texts.locale()));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxWidth(WIDEST);
        Runnable undo = notice.undo();
        if (undo != null) {
            Button back = new Button(texts.text("notice.undo"));
            back.setOnAction(
                    event -> {
                        notices.dismiss(notice);
                        undo.run();
                    });
            box.getChildren().add(back);
        }
        Button close = new CloseButton(texts, () -> notices.dismiss(notice));
        box.getChildren().add(close);
        shown.put(notice, box);
        getChildren().add(box);
        if (notice.tone() == Tone.DONE) {
            PauseTransition pause = new PauseTransition(undo == null ? STAYS : STAYS_WITH_UNDO);
            pause.setOnFinished(event -> notices.dismiss(notice));
            pause.play();
        }
    }

    private void takeAway(Notice notice) {
        HBox box = shown.remove(notice);
        if (box != null) {
            getChildren().remove(box);
        }
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case DONE -> "mdi2c-check-circle-outline";
            case REFUSED -> "mdi2a-alert-outline";
            case UNEXPECTED -> "mdi2a-alert-octagon-outline";
        };
    }
}
