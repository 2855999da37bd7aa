package org.leaderdesk.domain.order;

/** How the goods reach the member; the number is the selling tool's. */
public enum Logistics {
    NONE(0),
    EXPRESS(10),
    PICKUP(20),
    LOCAL_DELIVERY(30);

    private final int code;

    Logistics(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
