package org.leaderdesk.ui.counter;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.Review;
import org.leaderdesk.ui.counter.CounterState.Serving;
import org.leaderdesk.ui.fx.Texts;

import java.util.Optional;

/** Who collects, and what they say of the goods: one key or one click each. */
final class ServingBar extends HBox {

    private static final int SPACE = 8;
    private static final int APART = 24;

    private final CounterViewModel model;

    ServingBar(Texts texts, CounterWords words, CounterViewModel model, Serving serving) {
        super(SPACE);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        Basket basket = serving.basket();
        for (CollectedBy by : CollectedBy.values()) {
            String sign = sign(by);
            ToggleButton choice = choice(sign, words.collectedBy(by), by == basket.collectedBy());
            choice.setId("counter-by-" + by.name().toLowerCase(java.util.Locale.ROOT));
            choice.setOnAction(event -> press(by == CollectedBy.SELF, basket, sign));
            getChildren().add(choice);
        }
        Region gap = new Region();
        gap.setMinWidth(APART);
        getChildren().addAll(gap, new Label(texts.text("counter.goods-are")));
        for (Review review : Review.values()) {
            boolean said = basket.review().equals(Optional.of(review));
            ToggleButton choice = choice(sign(review), word(texts, review), said);
            choice.setId("counter-review-" + review.name().toLowerCase(java.util.Locale.ROOT));
            choice.setOnAction(event -> model.press(CounterKey.Text.of(sign(review))));
            getChildren().add(choice);
        }
    }

    private void press(boolean self, Basket basket, String sign) {
        String pressed = self ? sign(basket.collectedBy()) : sign;
        if (!pressed.isEmpty()) {
            model.press(CounterKey.Text.of(pressed));
        }
    }

    private static String sign(CollectedBy by) {
        return switch (by) {
            case SELF -> "";
            case FAMILY -> "/";
            case NEIGHBOUR -> "*";
        };
    }

    private static String sign(Review review) {
        return switch (review) {
            case GOOD -> "[";
            case FAIR -> "]";
            case BAD -> "\\";
        };
    }

    private static String word(Texts texts, Review review) {
        return switch (review) {
            case GOOD -> texts.text("counter.review-good");
            case FAIR -> texts.text("counter.review-fair");
            case BAD -> texts.text("counter.review-bad");
        };
    }

    private static ToggleButton choice(String sign, String name, boolean chosen) {
        ToggleButton button = new ToggleButton(name);
        button.setSelected(chosen);
        button.setFocusTraversable(false);
        button.getStyleClass().add("counter-choice");
        if (!sign.isEmpty()) {
            Label cap = new Label(sign);
            cap.getStyleClass().add("counter-key");
            button.setGraphic(cap);
        }
        return button;
    }
}
