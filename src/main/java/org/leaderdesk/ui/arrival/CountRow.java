package org.leaderdesk.ui.arrival;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.leaderdesk.desk.pickup.RecordArrival.Receiving;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ArrivalCount;

import java.util.Optional;
import java.util.UUID;

/** One variant at the truck: what was ordered, what came with this truck, what the check says. */
final class CountRow {

    private final ReadOnlyStringWrapper quantity = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper loss = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper arrived = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper difference = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trace = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private ArrivalCount count;
    private Optional<Arrival> withTruck = Optional.empty();
    private String error = "";

    CountRow(ArrivalCount count) {
        this.count = count;
    }

    /**
     * Shows what the book says now; what was wrong before is forgotten.
     *
     * @param word what the check says, in words
     */
    void update(ArrivalCount now, Receiving receiving, int truck, String word) {
        count = now;
        withTruck = receiving.of(now.variantId(), truck);
        error = "";
        quantity.set(withTruck.map(each -> Integer.toString(each.quantity())).orElse(""));
        loss.set(
                withTruck
                        .filter(each -> each.loss() > 0)
                        .map(each -> Integer.toString(each.loss()))
                        .orElse(""));
        trace.set(withTruck.map(Arrival::traceCode).orElse(""));
        note.set(withTruck.map(Arrival::note).orElse(""));
        arrived.set(now.arrived().isPresent() ? Integer.toString(now.arrived().getAsInt()) : "");
        difference.set(now.arrived().isEmpty() ? "" : signed(now.difference()));
        result.set(word);
    }

    private static String signed(int pieces) {
        return pieces > 0 ? "+" + pieces : Integer.toString(pieces).replace('-', '−');
    }

    /** Says in the row what is wrong with what was typed; the book is as it was. */
    void refuse(String sentence) {
        error = sentence;
        result.set(sentence);
    }

    boolean isRefused() {
        return !error.isEmpty();
    }

    UUID variantId() {
        return count.variantId();
    }

    ArrivalCount count() {
        return count;
    }

    /** What came with the truck that is looked at. */
    Optional<Arrival> withTruck() {
        return withTruck;
    }

    ReadOnlyStringProperty quantityProperty() {
        return quantity.getReadOnlyProperty();
    }

    ReadOnlyStringProperty lossProperty() {
        return loss.getReadOnlyProperty();
    }

    /** Pieces of all trucks. */
    ReadOnlyStringProperty arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    ReadOnlyStringProperty differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    ReadOnlyStringProperty traceProperty() {
        return trace.getReadOnlyProperty();
    }

    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** What the check says, or what is wrong with what was typed. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }
}
