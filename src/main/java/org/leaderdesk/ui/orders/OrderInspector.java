package org.leaderdesk.ui.orders;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.desk.order.OrderHistory;
import org.leaderdesk.desk.order.SettleRefund;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.DoorNumber;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The selected order: who, what, how much, what is to be decided, and what happened to it. */
final class OrderInspector extends ScrollPane {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final OrdersViewModel model;
    private final OrderStates states;
    private final VBox content = new VBox(SPACE);

    OrderInspector(Workplace workplace, OrdersViewModel model, OrderStates states) {
        this.workplace = workplace;
        this.model = model;
        this.states = states;
        setId("orders-inspector");
        content.getStyleClass().add("inspector");
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setVisible(false);
        model.selectedProperty().subscribe(this::show);
    }

    private void show(OrdersViewModel.@Nullable Detail detail) {
        content.getChildren().clear();
        setVisible(detail != null);
        layOutAgain();
        if (detail == null) {
            return;
        }
        BrowseOrders.Row row = detail.row();
        content.getChildren()
                .addAll(head(row), recipient(row), new Label(row.groupBuy()), lines(row));
        decisions(detail);
        content.getChildren().add(history(detail));
    }

    private void layOutAgain() {
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private Node head(BrowseOrders.Row row) {
        Label number = new Label("#" + row.order().joinNumber());
        number.getStyleClass().add("title");
        Label state = new Label(states.of(row));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new CloseButton(workplace.texts(), () -> model.select(null));
        HBox head = new HBox(SPACE, number, state, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node recipient(BrowseOrders.Row row) {
        CounterCard card = row.recipient();
        Label name = new Label(card.name().reveal() + "  " + card.tail4());
        name.getStyleClass().add("emphasis");
        Label place =
                new Label(
                        (row.estate() + " " + DoorNumber.text(card.building(), card.room()))
                                .strip());
        VBox box = new VBox(name, place);
        if (!card.remark().isBlank()) {
            Label remark = new Label(card.remark().reveal());
            remark.setWrapText(true);
            remark.getStyleClass().add("banner");
            box.getChildren().add(remark);
        }
        Optional<UUID> member = row.order().memberId();
        if (member.isPresent()) {
            Button go = new Button(workplace.text("orders.member"));
            go.getStyleClass().add("flat");
            go.setOnAction(event -> workplace.navigator().go(Target.MEMBERS, member));
            box.getChildren().add(go);
        }
        return box;
    }

    private Node lines(BrowseOrders.Row row) {
        VBox box = new VBox();
        box.getStyleClass().add("card");
        for (BrowseOrders.Line line : row.lines()) {
            Label what = new Label((line.product().name() + " " + line.variant().text()).strip());
            what.setWrapText(true);
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
            Money amount = line.line().amount();
            Label how =
                    new Label("×" + line.line().quantity() + (amount == null ? "" : "  " + amount));
            how.setMinWidth(Region.USE_PREF_SIZE);
            HBox each = new HBox(SPACE, what, how);
            if (line.line().cancelled()) {
                each.getStyleClass().add("muted");
                what.setText(workplace.text("orders.line-cancelled", what.getText()));
            } else if (line.line().refunded() > 0) {
                what.setText(
                        workplace.text(
                                "orders.line-refunded", what.getText(), line.line().refunded()));
            }
            box.getChildren().add(each);
        }
        Order.Charges charges = row.order().charges();
        charges.amount().ifPresent(total -> box.getChildren().add(sum("orders.total", total)));
        if (!charges.refund().isZero()) {
            box.getChildren().add(sum("orders.refund", charges.refund()));
        }
        if (row.order().status().state().isPicked()) {
            Button complain =
                    new Button(
                            workplace.text("orders.after-sales"), new FontIcon("mdi2f-face-agent"));
            complain.setId("orders-after-sales");
            complain.getStyleClass().add("flat");
            complain.setOnAction(
                    event ->
                            workplace
                                    .navigator()
                                    .go(Target.AFTER_SALES, Optional.of(row.order().id())));
            box.getChildren().add(complain);
        }
        return box;
    }

    private Node sum(String key, Money money) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label figure = new Label(money.toString());
        figure.getStyleClass().add("emphasis");
        return new HBox(new Label(workplace.texts().text(key)), gap, figure);
    }

    private void decisions(OrdersViewModel.Detail detail) {
        UUID id = detail.row().order().id();
        if (detail.row().missing()) {
            content.getChildren()
                    .add(
                            asked(
                                    workplace.text("orders.missing-what"),
                                    button("orders.missing-cancel", () -> model.decide(id, true)),
                                    button("orders.missing-keep", () -> model.decide(id, false))));
        }
        if (detail.row().order().charges().isRefundInDoubt()) {
            VBox asked =
                    asked(
                            workplace.text(
                                    "orders.doubt-what",
                                    detail.row().order().charges().refund().toString()));
            List<SettleRefund.Pieces> proposed =
                    detail.proposal().map(SettleRefund.Proposal::pieces).orElse(List.of());
            if (!proposed.isEmpty()) {
                Button yes =
                        button("orders.doubt-yes", words(proposed), () -> settle(id, proposed));
                yes.getStyleClass().add("accent");
                asked.getChildren().add(yes);
            }
            for (BrowseOrders.Line line : detail.row().lines()) {
                if (line.line().picked() > 0) {
                    asked.getChildren()
                            .add(
                                    button(
                                            "orders.doubt-line",
                                            line.product().name(),
                                            () ->
                                                    model.settle(
                                                            id, Map.of(line.line().place(), 1))));
                }
            }
            asked.getChildren().add(button("orders.doubt-none", () -> model.settle(id, Map.of())));
            content.getChildren().add(asked);
        }
    }

    private void settle(UUID id, List<SettleRefund.Pieces> proposed) {
        model.settle(
                id,
                proposed.stream()
                        .collect(
                                Collectors.toMap(
                                        SettleRefund.Pieces::place, SettleRefund.Pieces::count)));
    }

    private String words(List<SettleRefund.Pieces> proposed) {
        return proposed.stream()
                .map(each -> (each.product() + " " + each.variant()).strip() + " ×" + each.count())
                .collect(Collectors.joining(workplace.text("list.comma")));
    }

    private VBox asked(String what, Button... answers) {
        Label label = new Label(what);
        label.setWrapText(true);
        VBox box = new VBox(SPACE, label);
        box.getChildren().addAll(answers);
        box.getStyleClass().addAll("banner");
        return box;
    }

    private Button button(String key, Runnable act) {
        return button(key, "", act);
    }

    private Button button(String key, String argument, Runnable act) {
        Button button = new Button(workplace.texts().text(key, argument));
        button.setOnAction(event -> act.run());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        return button;
    }

    private Node history(OrdersViewModel.Detail detail) {
        VBox box = new VBox(SPACE / 2.0);
        Label title = new Label(workplace.text("orders.history"));
        title.getStyleClass().add("emphasis");
        box.getChildren().add(title);
        for (OrderHistory.Event event : detail.history().reversed()) {
            Label line =
                    new Label(
                            workplace.texts().moment(event.at())
                                    + "  "
                                    + event.who()
                                    + "  "
                                    + workplace.text(
                                            switch (event.kind()) {
                                                case "order.create" -> "orders.history-create";
                                                case "order.change" -> "orders.history-change";
                                                default -> "orders.history-short";
                                            },
                                            event.changes().size()));
            line.setWrapText(true);
            line.getStyleClass().add("caption");
            box.getChildren().add(line);
        }
        return box;
    }
}
