package org.leaderdesk.ui.arrival;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.leaderdesk.desk.pickup.AllocateShortage.Wanting;
import org.leaderdesk.desk.pickup.Shortage;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.ShortLine;

import java.util.Optional;

/** One line that goes short, or may. */
final class ShortRow {

    private final Bag bag;
    private final BagLine line;
    private final StringProperty pieces;
    private final Optional<Money> refund;

    private ShortRow(Bag bag, BagLine line, String pieces, Optional<Money> refund) {
        this.bag = bag;
        this.line = line;
        this.pieces = new SimpleStringProperty(pieces);
        this.refund = refund;
    }

    /**
     * A line that goes short.
     *
     * @param byWeight what stands in place of pieces where all are there and weigh too little
     */
    static ShortRow of(Shortage.Short each, String byWeight) {
        boolean light = each.decided().cause() == ShortLine.Cause.WEIGHT;
        return new ShortRow(
                each.bag(),
                each.line(),
                light ? byWeight : Integer.toString(each.decided().pieces()),
                each.decided().refund());
    }

    /**
     * A line of which a person says how short it goes.
     *
     * @param pieces said so far
     */
    static ShortRow of(Wanting each, int pieces, Optional<Money> refund) {
        return new ShortRow(
                each.bag(), each.line(), pieces == 0 ? "" : Integer.toString(pieces), refund);
    }

    LineId id() {
        return line.id();
    }

    Bag bag() {
        return bag;
    }

    BagLine line() {
        return line;
    }

    /** Pieces that are not handed over; blank for none said. */
    StringProperty piecesProperty() {
        return pieces;
    }

    /** What is paid back; empty where nobody knows it. */
    Optional<Money> refund() {
        return refund;
    }
}
