package org.leaderdesk.ui.counter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.counter.CounterState.Done;
import org.leaderdesk.ui.counter.CounterState.Idle;
import org.leaderdesk.ui.counter.CounterState.Matches;
import org.leaderdesk.ui.counter.CounterState.Serving;
import org.leaderdesk.ui.counter.CounterState.Undoing;
import org.leaderdesk.ui.fx.Texts;

import java.util.List;
import java.util.stream.Collectors;

/** Draws what the counter shows, anew with each change; nothing moves by itself. */
final class StatePane extends VBox {

    private static final int SPACE = 8;

    private final Texts texts;
    private final CounterWords words;
    private final CounterViewModel model;

    StatePane(Texts texts, CounterWords words, CounterViewModel model) {
        super(2 * SPACE);
        this.texts = texts;
        this.words = words;
        this.model = model;
        getStyleClass().add("counter-content");
    }

    void show(CounterState state) {
        getChildren().clear();
        switch (state) {
            case Idle _ -> getChildren().add(idle());
            case Matches matches -> matches(matches);
            case Serving serving -> serving(serving);
            case Done done -> done(done);
            case Undoing undoing -> undoing(undoing);
        }
    }

    private Node idle() {
        EmptyState empty = new EmptyState();
        empty.setIcon("mdi2b-barcode-scan");
        empty.setTitle(texts.text("counter.idle"));
        empty.setHint(texts.text("counter.idle-hint"));
        return empty;
    }

    private void matches(Matches matches) {
        if (!matches.kept().isEmpty()) {
            Label kept =
                    new Label(
                            texts.text(
                                    "counter.with",
                                    matches.kept().customers().stream()
                                            .map(each -> words.name(each.bag().bag()))
                                            .collect(Collectors.joining(texts.text("list.comma")))),
                            new FontIcon("mdi2b-basket-check-outline"));
            kept.getStyleClass().add("emphasis");
            getChildren().add(kept);
        }
        getChildren()
                .add(
                        new MatchRows(
                                texts,
                                words,
                                matches,
                                place -> model.press(new CounterKey.Function(place + 1))));
    }

    private void serving(Serving serving) {
        Basket basket = serving.basket();
        for (Customer customer : basket.customers()) {
            getChildren().add(new CustomerCard(texts, words, basket, customer));
        }
        if (basket.openPieces() > 0) {
            getChildren().add(new ServingBar(texts, words, model, serving));
        }
        if (serving.adding()) {
            Label adding =
                    new Label(
                            texts.text("counter.adding"),
                            new FontIcon("mdi2a-account-plus-outline"));
            adding.getStyleClass().add("counter-offer");
            getChildren().add(adding);
        }
        List<CounterBag> companions =
                basket.customers().stream()
                        .flatMap(each -> each.companions().stream())
                        .filter(each -> !basket.holds(each.bag().ownerId()))
                        .toList();
        if (!companions.isEmpty()) {
            getChildren().add(companions(companions));
        }
    }

    private Node companions(List<CounterBag> companions) {
        String who =
                companions.stream()
                        .map(
                                each ->
                                        each.bag().collectionNumber()
                                                + " "
                                                + words.name(each.bag())
                                                + " "
                                                + each.bag().tail4())
                        .distinct()
                        .collect(Collectors.joining(texts.text("list.comma")));
        Label cap = new Label("F10");
        cap.getStyleClass().add("counter-key");
        Label offer = new Label(texts.text("counter.companions", who), cap);
        offer.getStyleClass().add("counter-offer");
        offer.setWrapText(true);
        offer.setOnMouseClicked(event -> model.press(CounterKey.Act.TOGETHER));
        return offer;
    }

    private void done(Done done) {
        for (Customer customer : done.basket().customers()) {
            getChildren().add(new CustomerCard(texts, words, done.basket(), customer));
        }
        if (done.asksMarketing()) {
            Label ask =
                    new Label(
                            texts.text("counter.ask-marketing"),
                            new FontIcon("mdi2h-help-circle-outline"));
            ask.setId("counter-ask-marketing");
            ask.getStyleClass().add("counter-offer");
            ask.setWrapText(true);
            getChildren().addAll(ask, answers());
        }
    }

    private Node answers() {
        HBox answers = new HBox(SPACE, answer(1, "counter.do-consent"));
        answers.getChildren().add(answer(2, "counter.do-no-consent"));
        return answers;
    }

    private Node answer(int number, String key) {
        return clickable("F" + number, texts.text(key), new CounterKey.Function(number));
    }

    private Node clickable(String key, String text, CounterKey pressed) {
        Label cap = new Label(key);
        cap.getStyleClass().add("counter-key");
        Label label = new Label(text, cap);
        label.getStyleClass().add("counter-offer");
        label.setOnMouseClicked(event -> model.press(pressed));
        return label;
    }

    private void undoing(Undoing undoing) {
        Label what =
                new Label(
                        texts.text(
                                "counter.undo-what",
                                words.numbers(undoing.last()),
                                undoing.last().pieces(),
                                words.event(undoing.last().handover())));
        what.getStyleClass().add("counter-name");
        what.setWrapText(true);
        VBox card = new VBox(SPACE, what, new Label(texts.text("counter.undo-why")));
        card.getStyleClass().add("card");
        List<String> reasons = words.reasons();
        for (int i = 0; i < reasons.size(); i++) {
            Node reason =
                    clickable(
                            String.valueOf(i + 1), reasons.get(i), new CounterKey.Function(i + 1));
            card.getChildren().add(reason);
        }
        card.setAlignment(Pos.TOP_LEFT);
        getChildren().add(card);
    }
}
