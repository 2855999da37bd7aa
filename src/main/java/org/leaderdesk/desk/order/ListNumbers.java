package org.leaderdesk.desk.order;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of a 接龙 from a chat: it is counted anew whenever somebody leaves, so that a number says
 * nothing about who it was before. Whoever the book has keeps the number it gave, by the name they
 * write. Newcomers keep the list's number, unless one of theirs is another person's: then all of
 * them get the next ones.
 */
final class ListNumbers {

    private final Buyers buyers;
    private final List<Filed> known;
    private final List<Filed> free;

    ListNumbers(List<Filed> known, Buyers buyers) {
        this.buyers = buyers;
        this.known = known;
        this.free = new ArrayList<>(known);
    }

    /** The list's orders under the book's numbers. */
    List<FileOrder> settled(List<FileOrder> list) {
        Map<FileOrder, Filed> same = new IdentityHashMap<>();
        // Somebody may stand in the list twice: who kept the number goes first.
        for (FileOrder order : list) {
            take(order, same, true);
        }
        for (FileOrder order : list) {
            if (!same.containsKey(order)) {
                take(order, same, false);
            }
        }
        boolean moved = list.stream().anyMatch(order -> !same.containsKey(order) && isTaken(order));
        return list.stream().map(order -> settled(order, same.get(order), moved)).toList();
    }

    private void take(FileOrder order, Map<FileOrder, Filed> same, boolean sameNumber) {
        List<byte[]> keys = buyers.nickKeys(order);
        free.stream()
                .filter(filed -> !sameNumber || sharesNumber(order, filed))
                .filter(filed -> isOf(filed, keys))
                .findFirst()
                .ifPresent(
                        filed -> {
                            same.put(order, filed);
                            free.remove(filed);
                        });
    }

    private static boolean sharesNumber(FileOrder order, Filed filed) {
        return Lookalikes.sharesJoinNumber(order, filed.order().joinNumber());
    }

    private static boolean isOf(Filed filed, List<byte[]> keys) {
        return filed.nickKey()
                .filter(key -> keys.stream().anyMatch(each -> Arrays.equals(each, key)))
                .isPresent();
    }

    private boolean isTaken(FileOrder order) {
        return known.stream().anyMatch(filed -> sharesNumber(order, filed));
    }

    private static FileOrder settled(FileOrder order, @Nullable Filed filed, boolean moved) {
        if (filed != null) {
            return MergedRows.numbered(order, JoinNumber.parts(filed.order().joinNumber()));
        }
        return moved ? MergedRows.numbered(order, List.of()) : order;
    }
}
