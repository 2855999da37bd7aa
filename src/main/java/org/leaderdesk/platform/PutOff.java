package org.leaderdesk.platform;

/**
 * The database was in trouble at one mutation of a push, which may pass: with it everything before
 * it was undone.
 */
final class PutOff extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int place;

    /**
     * @param place of the mutation in its push, above 0
     */
    PutOff(int place, StoreFailure cause) {
        super(cause);
        this.place = place;
    }

    int place() {
        return place;
    }
}
