package org.leaderdesk.desk.order;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.OrderFile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the import of one file did, or would do.
 *
 * @param format the layout's name, or that of the profile it was read by
 * @param mapped whether it was read by a mapping of columns a person made
 * @param groupBuyId the group buy it belongs to; empty when rows were rejected
 * @param groupBuyTitle its title; blank when rows were rejected
 * @param groupBuyNew whether all of the file is of it, and the book did not have it before
 * @param ordersFilled those of the changed that only got what was missing, such as their time:
 *     goods, amounts and state are as before
 * @param older whether it is an older export of its group buy: what the book has since stays, and
 *     nothing is missing from it
 * @param doubles a group buy that seems to have the file's new orders already
 * @param closedRound the name of a round that is closed and got new bags, which no open one has
 * @param ordersMissing orders of the group buy that a newer file lacks
 * @param missingHanded join numbers of those of them of which something was handed over: they are
 *     never cancelled
 * @param reversals orders whose refund or cancellation the file undoes
 * @param handedKept join numbers of orders of which the file cancels or shrinks something that was
 *     handed over: that stays as it was
 * @param lines lines in the file
 * @param pieces pieces in the file, returns subtracted
 * @param amount sum of the file's order amounts
 * @param refund sum of the file's refunds
 * @param addressesOpen new members whose address a person must settle
 * @param phonesUnsure orders whose phone is cut, masked or has an extension, so that it identifies
 *     nobody
 * @param dayTaken the day that orders without a time in the file were put on
 * @param cancellationLikely whether the summary sheet's pieces equal the rows', so that missing
 *     orders were cancelled rather than filtered out
 */
public record ImportReport(
        String file,
        String format,
        boolean mapped,
        String sheet,
        int rows,
        int rowsHidden,
        Optional<UUID> groupBuyId,
        String groupBuyTitle,
        boolean groupBuyNew,
        int ordersNew,
        int ordersChanged,
        int ordersFilled,
        int ordersSame,
        boolean older,
        Optional<LikelyDoubles> doubles,
        Optional<String> closedRound,
        int ordersMissing,
        List<String> missingHanded,
        List<Reversal> reversals,
        List<String> handedKept,
        int lines,
        long pieces,
        int membersNew,
        int addressesOpen,
        int phonesUnsure,
        Money amount,
        Money refund,
        Optional<LocalDate> dayTaken,
        boolean cancellationLikely,
        List<Rejection> rejected,
        int rejectedBeyond) {

    /** The report of a file that is refused as a whole, because of cells that cannot be read. */
    static ImportReport rejected(OrderFile file, boolean mapped) {
        return new ImportReport(
                file.fileName(),
                file.format(),
                mapped,
                file.sheet(),
                file.rows(),
                file.rowsHidden(),
                Optional.empty(),
                "",
                false,
                0,
                0,
                0,
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                0,
                0,
                0,
                Money.ZERO,
                Money.ZERO,
                Optional.empty(),
                false,
                file.rejected(),
                file.rejectedBeyond());
    }

    /** Of the missing orders those that can be cancelled. */
    public int missingOpen() {
        return ordersMissing - missingHanded.size();
    }

    public boolean isRejected() {
        return !rejected.isEmpty();
    }
}
