package org.leaderdesk.desk.order;

import java.util.ArrayList;
import java.util.List;

/** What an import has done so far. */
final class ImportCounts {

    private int ordersNew;
    private int ordersChanged;
    private int ordersSame;
    private int ordersMissing;
    private boolean dayTaken;
    private final List<Reversal> reversals = new ArrayList<>();

    void created() {
        ordersNew++;
    }

    void changed() {
        ordersChanged++;
    }

    void same() {
        ordersSame++;
    }

    void reversed(Reversal reversal) {
        reversals.add(reversal);
    }

    void missing() {
        ordersMissing++;
    }

    /** An order without a time of its own was put on the import's day. */
    void tookDay() {
        dayTaken = true;
    }

    boolean dayTaken() {
        return dayTaken;
    }

    int ordersNew() {
        return ordersNew;
    }

    int ordersChanged() {
        return ordersChanged;
    }

    int ordersSame() {
        return ordersSame;
    }

    List<Reversal> reversals() {
        return List.copyOf(reversals);
    }

    int ordersMissing() {
        return ordersMissing;
    }
}
