package org.leaderdesk.ui.counter;

import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.CounterLine;
import org.leaderdesk.domain.pickup.Review;
import org.leaderdesk.ui.counter.CounterState.Done;
import org.leaderdesk.ui.counter.CounterState.Serving;
import org.leaderdesk.ui.counter.CounterState.Undoing;
import org.leaderdesk.ui.counter.Say.Tone;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What single signs mean: most go into the box; in an empty box some are keys while somebody is
 * served. A digit is never one, since it begins a new search.
 */
final class TypedKeys {

    /** A dot and a line's number, and with a star how many pieces of it. */
    private static final Pattern TICK = Pattern.compile("\\.(\\d{1,3})(?:[*x](\\d{1,6}))?");

    /** Signs with which nothing begins that one could search for. */
    private static final String SIGNS = "+=-/*[]\\. ";

    private static final String REVIEWS = "[]\\";

    private final CounterViewModel model;

    TypedKeys(CounterViewModel model) {
        this.model = model;
    }

    /** One sign. */
    void sign(int sign) {
        if (!model.typed().isEmpty()) {
            add(sign);
        } else if (model.state() instanceof Undoing undoing && Character.isDigit(sign)) {
            reason(undoing, Character.digit(sign, 10));
        } else if (model.state() instanceof Serving serving) {
            served(serving, sign);
        } else if (model.state() instanceof Done && REVIEWS.indexOf(sign) >= 0) {
            // A handover is never edited: what was said of it is said before Enter.
            model.tell(Tone.UNKNOWN, model.words().reviewBeforeEnter());
        } else if (SIGNS.indexOf(sign) < 0) {
            add(sign);
        }
    }

    private void add(int sign) {
        model.type(model.typed() + Character.toString(sign));
    }

    private void served(Serving serving, int sign) {
        Basket basket = serving.basket();
        switch (sign) {
            case '+', '=' -> model.show(new Serving(basket, !serving.adding(), false));
            case '/' -> model.serve(serving, basket.collectedBy(CollectedBy.FAMILY));
            case '*' -> model.serve(serving, basket.collectedBy(CollectedBy.NEIGHBOUR));
            case '[' -> model.serve(serving, basket.review(Review.GOOD));
            case ']' -> model.serve(serving, basket.review(Review.FAIR));
            case '\\' -> model.serve(serving, basket.review(Review.BAD));
            case '-' -> {
                if (serving.asking()) {
                    model.hand(serving, basket.undoubted(), false);
                }
            }
            case ' ' -> {}
            default -> add(sign);
        }
    }

    /** Ticks a line by its number, all of it or so many pieces. */
    void tick(Serving serving, String text) {
        model.type("");
        Matcher parts = TICK.matcher(text);
        if (!parts.matches()) {
            model.tell(Tone.UNKNOWN, model.words().tickUnreadable(text));
            return;
        }
        int number = Integer.parseInt(parts.group(1));
        OptionalInt pieces =
                parts.group(2) == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(parts.group(2)));
        Optional<CounterLine> line = serving.basket().line(number);
        if (line.isEmpty()) {
            model.tell(Tone.UNKNOWN, model.words().noSuchLine(number));
        } else if (pieces.isEmpty()) {
            model.serve(serving, serving.basket().toggled(line.get()));
        } else if (pieces.getAsInt() > line.get().open()) {
            model.tell(Tone.UNKNOWN, model.words().notSoMany(line.get(), pieces.getAsInt()));
        } else {
            model.serve(serving, serving.basket().ticking(line.get(), pieces.getAsInt()));
        }
    }

    /** One of the usual reasons, by its number. */
    void reason(Undoing undoing, int number) {
        List<String> reasons = model.words().reasons();
        if (number >= 1 && number <= reasons.size()) {
            model.undo(undoing, reasons.get(number - 1));
        }
    }

    /** A reason in the clerk's own words. */
    void why(Undoing undoing, String text) {
        if (text.isEmpty()) {
            model.tell(Tone.UNKNOWN, model.words().whyFirst());
        } else {
            model.undo(undoing, text);
        }
    }
}
