package org.leaderdesk.ui.aftersales;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.domain.aftersales.CaseClock.Due;
import org.leaderdesk.domain.aftersales.CaseClock.Urgency;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Texts;

import java.time.Duration;

/** Cases in words, and how urgent they are by icon, word and colour together. */
final class CaseWords {

    private static final int SPACE = 8;

    private final Texts texts;

    CaseWords(Texts texts) {
        this.texts = texts;
    }

    /** What a code is called. */
    String named(Enum<?> code) {
        return texts.text(Messages.CODE + code.name());
    }

    /** How long there is, or that it is overdue: 00:12. */
    String left(Due due) {
        Duration time = due.left().abs();
        String figure = String.format("%02d:%02d", time.toHours(), time.toMinutesPart());
        return texts.text(
                due.urgency() == Urgency.OVERDUE ? "after-sales.over-by" : "after-sales.left",
                figure,
                named(due.urgency()));
    }

    static String icon(Urgency urgency) {
        return switch (urgency) {
            case IN_TIME -> "mdi2c-clock-outline";
            case SOON -> "mdi2c-clock-alert-outline";
            case OVERDUE -> "mdi2a-alert-circle-outline";
        };
    }

    /** The style of an urgency; blank while there is time. */
    static String style(Urgency urgency) {
        return switch (urgency) {
            case IN_TIME -> "";
            case SOON -> "light-orange";
            case OVERDUE -> "light-red";
        };
    }

    /** What is due, with its sign, and until when. */
    HBox due(Due due) {
        Label what =
                new Label(
                        texts.text("after-sales.due", named(due.stage()), left(due)),
                        new FontIcon(icon(due.urgency())));
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        String style = style(due.urgency());
        if (!style.isEmpty()) {
            what.getStyleClass().add(style);
        }
        Label until = new Label(texts.moment(due.at()));
        until.getStyleClass().add("muted");
        until.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(SPACE, what, until);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Whose it is: the name and the phone's tail. */
    static String who(ListedCase each) {
        String tail = each.row().recipient().tail4();
        String name = each.row().recipient().name().reveal();
        return tail.isEmpty() ? name : name + " · " + tail;
    }
}
