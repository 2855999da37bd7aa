package org.leaderdesk.ui.counter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.Elsewhere;
import org.leaderdesk.ui.fx.Texts;

import java.util.function.IntConsumer;

/** Several who may be meant, told apart by home and first item; those with nothing here in grey. */
final class MatchRows extends VBox {

    private static final int SPACE = 8;

    private final Texts texts;
    private final CounterWords words;

    /**
     * Rows of a search.
     *
     * @param choose told the place of the row that was clicked
     */
    MatchRows(Texts texts, CounterWords words, CounterState.Matches matches, IntConsumer choose) {
        this.texts = texts;
        this.words = words;
        getStyleClass().addAll("card", "counter-card");
        for (int place = 0; place < matches.here().size(); place++) {
            int row = place;
            Node node = row(place, matches.here().get(place), place == matches.chosen());
            node.setOnMouseClicked(event -> choose.accept(row));
            getChildren().add(node);
        }
        matches.elsewhere().forEach(each -> getChildren().add(row(each)));
    }

    private Node row(int place, CounterBag bag, boolean chosen) {
        Bag whose = bag.bag();
        Label key = new Label(String.valueOf(place + 1));
        key.getStyleClass().add("counter-key");
        Label number = new Label(String.valueOf(whose.collectionNumber()));
        number.getStyleClass().add("counter-match-number");
        Label name = new Label(words.name(whose));
        name.getStyleClass().add("emphasis");
        name.setMinWidth(USE_PREF_SIZE);
        Label tail = new Label(whose.tail4());
        tail.setMinWidth(USE_PREF_SIZE);
        Label home = new Label(CounterWords.home(whose));
        home.setMinWidth(USE_PREF_SIZE);
        Label item = new Label(CounterWords.firstItem(bag));
        item.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label state = new Label(state(bag));
        state.getStyleClass().add("muted");
        state.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(2 * SPACE, key, number, name, tail, home, item, gap, state);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("counter-line");
        if (chosen) {
            row.getStyleClass().add("counter-chosen");
        }
        if (bag.open() == 0) {
            row.getStyleClass().add("counter-gone");
        }
        return row;
    }

    private String state(CounterBag bag) {
        return switch (bag.state()) {
            case WAITING -> texts.text("counter.pieces", bag.open());
            case PARTLY_COLLECTED -> texts.text("counter.state-partly", bag.open());
            case COLLECTED -> texts.text("counter.state-collected");
            case NOTHING_LEFT -> texts.text("counter.state-nothing-left");
        };
    }

    private Node row(Elsewhere each) {
        Label name = new Label(each.name().reveal());
        name.setMinWidth(USE_PREF_SIZE);
        Label tail = new Label(each.tail4());
        tail.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label why = new Label(words.why(each));
        why.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(2 * SPACE, name, tail, gap, why);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("counter-line", "counter-gone");
        return row;
    }
}
