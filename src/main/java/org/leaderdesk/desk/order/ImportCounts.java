package org.leaderdesk.desk.order;

/** What an import has done so far. */
final class ImportCounts {

    private int ordersNew;
    private int ordersChanged;
    private int ordersSame;
    private int ordersMissing;

    void created() {
        ordersNew++;
    }

    void changed() {
        ordersChanged++;
    }

    void same() {
        ordersSame++;
    }

    void missing() {
        ordersMissing++;
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

    int ordersMissing() {
        return ordersMissing;
    }
}
