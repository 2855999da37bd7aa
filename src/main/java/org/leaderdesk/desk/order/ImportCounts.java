package org.leaderdesk.desk.order;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an import has done so far. */
final class ImportCounts {

    private final ImportWatch watch;
    private int ordersNew;
    private int ordersChanged;
    private int ordersFilled;
    private int ordersSame;
    private boolean groupBuyNew;
    private boolean older;
    private @Nullable LikelyDoubles doubles;
    private @Nullable String closedRound;
    private int ordersMissing;
    private final List<String> missingHanded = new ArrayList<>();
    private boolean dayTaken;
    private final List<Reversal> reversals = new ArrayList<>();
    private final List<String> handedKept = new ArrayList<>();

    /**
     * Nothing done yet.
     *
     * @param watch told of each order
     */
    ImportCounts(ImportWatch watch) {
        this.watch = watch;
    }

    void created() {
        ordersNew++;
        watch.wrote();
    }

    /**
     * An order became another.
     *
     * @param filled whether it only got what was missing
     */
    void changed(boolean filled) {
        ordersChanged++;
        ordersFilled += filled ? 1 : 0;
        watch.wrote();
    }

    /** All of the file is of one group buy, and the book did not have it. */
    void madeGroupBuy() {
        groupBuyNew = true;
    }

    boolean isGroupBuyNew() {
        return groupBuyNew;
    }

    /** The file is an older export of a group buy. */
    void older() {
        older = true;
    }

    boolean isOlder() {
        return older;
    }

    void closedRound(String name) {
        closedRound = name;
    }

    Optional<String> closedRound() {
        return Optional.ofNullable(closedRound);
    }

    void doubles(LikelyDoubles found) {
        doubles = found;
    }

    Optional<LikelyDoubles> doubles() {
        return Optional.ofNullable(doubles);
    }

    void same() {
        ordersSame++;
        watch.wrote();
    }

    void reversed(Reversal reversal) {
        reversals.add(reversal);
    }

    /** The file cancels or shrinks what was handed over: it stays. */
    void handedKept(String joinNumber) {
        handedKept.add(joinNumber);
    }

    List<String> handedKept() {
        return List.copyOf(handedKept);
    }

    void missing() {
        ordersMissing++;
    }

    /** Of a missing order something was handed over, so that it is not cancelled. */
    void missingHanded(String joinNumber) {
        missingHanded.add(joinNumber);
    }

    List<String> missingHanded() {
        return List.copyOf(missingHanded);
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

    int ordersFilled() {
        return ordersFilled;
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
