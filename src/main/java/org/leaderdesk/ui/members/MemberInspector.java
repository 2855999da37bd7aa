package org.leaderdesk.ui.members;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.desk.member.SeeProfile;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;

/** The selected member: the masked card, the last orders, and what can be done about the person. */
final class MemberInspector extends ScrollPane {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final MembersViewModel model;
    private final MemberTexts texts;
    private final VBox content = new VBox(SPACE);
    private Subscription revealing = Subscription.EMPTY;

    /** Whoever walks away from the window leaves no phone on it. */
    private final ChangeListener<Boolean> focus =
            (window, was, now) -> {
                if (!now) {
                    forget();
                }
            };

    MemberInspector(Workplace workplace, MembersViewModel model, MemberTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        setId("members-inspector");
        content.getStyleClass().add("inspector");
        setContent(content);
        setFitToWidth(true);
        setVisible(false);
        model.selectedProperty().subscribe(this::show);
        sceneProperty().subscribe(this::moved);
    }

    MembersViewModel model() {
        return model;
    }

    private void forget() {
        model.fullCard().forget();
    }

    private void moved(@Nullable Scene was, @Nullable Scene now) {
        forget();
        Window left = was == null ? null : was.getWindow();
        if (left != null) {
            left.focusedProperty().removeListener(focus);
        }
        Window entered = now == null ? null : now.getWindow();
        if (entered != null) {
            entered.focusedProperty().addListener(focus);
        }
    }

    private void show(@Nullable MemberDetail detail) {
        revealing.unsubscribe();
        content.getChildren().clear();
        setVisible(detail != null);
        setVvalue(0);
        if (getParent() != null) {
            getParent().requestLayout();
        }
        if (detail == null) {
            return;
        }
        MaskedMember member = detail.row().member();
        content.getChildren().add(head(member));
        if (member.erased()) {
            content.getChildren().addAll(erased(), orders(detail));
            return;
        }
        RevealBox reveal = new RevealBox(workplace, model);
        revealing = reveal.watch();
        content.getChildren().addAll(facts(detail.row()), reveal);
        detail.profile().ifPresent(profile -> judged(detail, profile));
        if (detail.purchases().orders() > 0) {
            content.getChildren().add(new PurchaseBox(workplace, detail.purchases()));
        }
        content.getChildren().add(new SettleBox(workplace, model, detail.row()));
        content.getChildren().add(new ConsentBox(workplace, model, detail.consents()));
        if (model.isLeader()) {
            content.getChildren().add(new MergeBox(workplace, model, texts, detail.row()));
        }
        content.getChildren().add(orders(detail));
        if (model.isLeader()) {
            content.getChildren().add(new HoldsBox(workplace, model));
            content.getChildren().add(new EraseBox(workplace, model, texts, detail));
        }
    }

    private void judged(MemberDetail detail, SeeProfile.Profile profile) {
        ClassBox classes = new ClassBox(workplace, model, texts, detail.id(), profile);
        revealing = revealing.and(classes.watch());
        content.getChildren().addAll(classes, new TagBox(workplace, model, texts, profile.tags()));
    }

    private Node head(MaskedMember member) {
        Label name = new Label(texts.name(member));
        name.getStyleClass().add("title");
        name.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new CloseButton(workplace.texts(), () -> model.select(null));
        HBox head = new HBox(SPACE, name, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node erased() {
        Label label = new Label(workplace.text("members.is-erased"));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private Node facts(Row row) {
        MaskedMember member = row.member();
        VBox box = new VBox(SPACE / 2.0);
        String tail = member.card().tail4();
        box.getChildren()
                .add(
                        fact(
                                "mdi2p-phone-outline",
                                tail.isEmpty()
                                        ? workplace.text("members.no-tail")
                                        : workplace.text("members.tail-is", tail)));
        String home = MemberTexts.home(member);
        box.getChildren()
                .add(
                        fact(
                                "mdi2h-home-outline",
                                home.isEmpty() ? workplace.text("members.no-home") : home));
        row.group().ifPresent(group -> box.getChildren().add(fact("mdi2f-forum-outline", group)));
        box.getChildren()
                .add(
                        fact(
                                "mdi2c-calendar-plus",
                                workplace.text(
                                        "members.since",
                                        workplace.texts().date(member.registeredAt()))));
        if (member.unsure()) {
            box.getChildren().add(open("members.unsure-what"));
        }
        return box;
    }

    private Node open(String key) {
        Label label = new Label(workplace.texts().text(key), new FontIcon("mdi2a-alert-outline"));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("banner", "light-orange");
        return label;
    }

    private static Label fact(String icon, String text) {
        Label label = new Label(text, new FontIcon(icon));
        label.setWrapText(true);
        return label;
    }

    private Node orders(MemberDetail detail) {
        VBox box = new VBox();
        Label title = new Label(workplace.text("members.last-orders", detail.row().orders()));
        title.getStyleClass().add("emphasis");
        box.getChildren().add(title);
        if (detail.orders().isEmpty()) {
            Label none = new Label(workplace.text("members.no-orders"));
            none.getStyleClass().add("muted");
            box.getChildren().add(none);
        }
        detail.orders().forEach(order -> box.getChildren().add(order(order)));
        return box;
    }

    private Node order(BrowseOrders.Row order) {
        Label day =
                new Label(
                        order.order()
                                .time()
                                .map(time -> workplace.texts().day(time.at()))
                                .orElse(""));
        Label state = new Label(texts.state(order));
        state.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label amount = new Label(order.order().charges().amount().map(Money::toString).orElse(""));
        HBox first = new HBox(SPACE, day, state, gap, amount);
        Label goods = new Label(order.groupBuy() + " · " + MemberTexts.goods(order));
        goods.getStyleClass().add("caption");
        VBox lines = new VBox(first, goods);
        Button button = new Button();
        button.setGraphic(lines);
        button.getStyleClass().addAll("flat", "row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        lines.prefWidthProperty().bind(button.widthProperty().subtract(2 * SPACE));
        button.setAccessibleText(
                workplace.text("members.order-is", order.groupBuy(), order.order().joinNumber()));
        button.setOnAction(
                event -> workplace.navigator().go(Target.ORDERS, Optional.of(order.order().id())));
        return button;
    }
}
