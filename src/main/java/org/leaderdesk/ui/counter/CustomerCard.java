package org.leaderdesk.ui.counter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.CounterLine;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.fx.Texts;

import java.util.stream.Collectors;

/** One bag on the counter: its number, whose it is, where it stands, and line by line what. */
final class CustomerCard extends VBox {

    private static final int SPACE = 8;
    private static final int FUNCTION_KEYS = 9;

    private final Texts texts;
    private final CounterWords words;

    CustomerCard(Texts texts, CounterWords words, Basket basket, Customer customer) {
        this.texts = texts;
        this.words = words;
        getStyleClass().addAll("card", "counter-card");
        CounterBag bag = customer.bag();
        getChildren().add(head(bag));
        for (PersonalText remark : bag.bag().remarks()) {
            Label said = new Label(remark.reveal(), new FontIcon("mdi2n-note-text-outline"));
            said.getStyleClass().add("counter-remark");
            said.setWrapText(true);
            getChildren().add(said);
        }
        basket.rows(customer).forEach(row -> getChildren().add(line(row)));
        customer.withheld().forEach(each -> getChildren().add(withheld(each)));
    }

    private Node head(CounterBag bag) {
        Bag whose = bag.bag();
        Label number = new Label(String.valueOf(whose.collectionNumber()));
        number.getStyleClass().add("counter-number");
        number.setMinWidth(USE_PREF_SIZE);
        Label name = new Label(words.name(whose));
        name.getStyleClass().add("counter-name");
        String tail = whose.tail4().isEmpty() ? "" : texts.text("members.tail-is", whose.tail4());
        Label about =
                new Label(
                        java.util.stream.Stream.of(tail, CounterWords.home(whose))
                                .filter(each -> !each.isEmpty())
                                .collect(Collectors.joining(" · ")));
        about.getStyleClass().add("counter-about");
        VBox who = new VBox(name, about);
        who.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(2 * SPACE, number, who, gap, places(bag));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Where the parts of the bag stand, the cold first: it is fetched from there. */
    private Node places(CounterBag bag) {
        HBox places = new HBox(SPACE);
        places.setAlignment(Pos.CENTER_RIGHT);
        for (TemperatureZone zone : bag.zones()) {
            String place = bag.places().getOrDefault(zone, "");
            if (place.isEmpty() && zone == TemperatureZone.AMBIENT) {
                continue;
            }
            Label label = new Label((words.zone(zone) + " " + place).strip());
            label.getStyleClass().add("counter-place");
            if (zone != TemperatureZone.AMBIENT) {
                label.setGraphic(new FontIcon("mdi2s-snowflake"));
            }
            label.setMinWidth(USE_PREF_SIZE);
            places.getChildren().add(label);
        }
        return places;
    }

    private Node line(Basket.Row row) {
        CounterLine line = row.line();
        BagLine goods = line.line();
        boolean open = line.open() > 0;
        Label key = new Label(key(row.number()));
        key.getStyleClass().add("counter-key");
        key.setVisible(open);
        FontIcon tick = new FontIcon(icon(row));
        Label name = new Label(goods.productAndVariant());
        name.getStyleClass().add("counter-goods");
        Label pieces = new Label(pieces(row));
        pieces.getStyleClass().add("counter-pieces");
        pieces.setMinWidth(USE_PREF_SIZE);
        Label of = new Label(goods.groupBuy() + " #" + goods.joinNumber());
        of.getStyleClass().add("muted");
        HBox.setHgrow(of, Priority.SOMETIMES);
        HBox box = new HBox(SPACE, key, tick, name, pieces, of);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box.getChildren().add(gap);
        if (goods.zone() != TemperatureZone.AMBIENT && open) {
            Label cold = new Label(words.zone(goods.zone()), new FontIcon("mdi2s-snowflake"));
            box.getChildren().add(fixed(cold));
        }
        goods.recipient()
                .ifPresent(
                        other ->
                                box.getChildren()
                                        .add(warn(texts.text("counter.for", other.reveal()))));
        goods.refundInDoubt().ifPresent(doubt -> box.getChildren().add(warn(doubt(doubt))));
        if (goods.missing()) {
            box.getChildren().add(warn(texts.text("counter.line-missing")));
        }
        String less = words.lessThanOrdered(line);
        if (!less.isEmpty()) {
            box.getChildren().add(open ? warn(less) : muted(less));
        }
        box.getStyleClass().add("counter-line");
        if (!open) {
            box.getStyleClass().add("counter-gone");
        }
        return box;
    }

    private String doubt(BagLine.RefundInDoubt doubt) {
        return doubt.candidate().isEmpty()
                ? texts.text("counter.doubt", doubt.refund())
                : texts.text("counter.doubt-of", doubt.refund(), doubt.candidate());
    }

    private Node withheld(Customer.Withheld each) {
        Label name = new Label(each.goods());
        name.getStyleClass().add("counter-goods");
        Label pieces = new Label("×" + each.pieces());
        Label of = new Label("#" + each.joinNumber());
        of.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(key(FUNCTION_KEYS));
        key.getStyleClass().add("counter-key");
        key.setVisible(false);
        FontIcon tick = new FontIcon("mdi2m-minus-circle-outline");
        HBox box = new HBox(SPACE, key, tick, name, pieces, of, gap, muted(words.why(each.why())));
        box.getStyleClass().addAll("counter-line", "counter-gone");
        return box;
    }

    private static String key(int number) {
        return number <= FUNCTION_KEYS ? "F" + Math.max(1, number) : "." + number;
    }

    private static String icon(Basket.Row row) {
        if (row.number() == 0) {
            return row.line().handed() > 0 ? "mdi2c-check" : "mdi2m-minus-circle-outline";
        }
        return row.ticked() > 0 ? "mdi2c-checkbox-marked-outline" : "mdi2c-checkbox-blank-outline";
    }

    private String pieces(Basket.Row row) {
        if (row.number() == 0) {
            return "×" + row.line().line().quantity();
        }
        int open = row.line().open();
        return row.ticked() > 0 && row.ticked() < open
                ? texts.text("counter.part", row.ticked(), open)
                : "×" + open;
    }

    private static Label warn(String text) {
        Label label = new Label(text, new FontIcon("mdi2a-alert-outline"));
        label.getStyleClass().add("light-orange");
        return fixed(label);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return fixed(label);
    }

    private static Label fixed(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
