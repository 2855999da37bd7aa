package org.leaderdesk.ui.members;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.member.SeePurchases.Month;
import org.leaderdesk.desk.member.SeePurchases.Purchases;
import org.leaderdesk.ui.fx.Workplace;

import java.time.format.DateTimeFormatter;

/** What the selected member buys: a bar a month with its figure beside it, and what most. */
final class PurchaseBox extends VBox {

    private static final int SPACE = 8;

    PurchaseBox(Workplace workplace, Purchases purchases) {
        super(SPACE / 2.0);
        Label title =
                new Label(
                        workplace.text(
                                "members.purchases", purchases.orders(), purchases.pieces()));
        title.setId("members-purchases");
        title.getStyleClass().add("emphasis");
        title.setWrapText(true);
        getChildren().add(title);
        long most =
                purchases.months().stream().mapToLong(each -> each.amount().fen()).max().orElse(0);
        DateTimeFormatter name =
                DateTimeFormatter.ofPattern(
                        workplace.text("format.month"), workplace.texts().locale());
        for (Month each : purchases.months()) {
            getChildren().add(bar(workplace, each, name.format(each.month()), most));
        }
        for (Purchases.Product each : purchases.most()) {
            Label product = new Label(workplace.text("members.bought", each.name(), each.pieces()));
            product.getStyleClass().add("caption");
            product.setWrapText(true);
            getChildren().add(product);
        }
    }

    private static HBox bar(Workplace workplace, Month month, String name, long most) {
        Label when = new Label(name);
        when.getStyleClass().addAll("caption", "chart-name");
        Region bar = new Region();
        bar.getStyleClass().add("chart-bar");
        StackPane room = new StackPane(bar);
        room.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        room.setMinWidth(0);
        HBox.setHgrow(room, Priority.ALWAYS);
        double share = most == 0 ? 0 : (double) month.amount().fen() / most;
        bar.maxWidthProperty().bind(room.widthProperty().multiply(share));
        Label figure =
                new Label(
                        month.orders() == 0
                                ? workplace.text("members.month-none")
                                : workplace.text("members.month", month.amount(), month.orders()));
        figure.getStyleClass().add("caption");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(SPACE, when, room, figure);
        row.getStyleClass().add("bar");
        return row;
    }
}
