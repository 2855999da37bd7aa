package org.leaderdesk.desk.order;

import org.leaderdesk.domain.order.OrderLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Lines of an order as a file has them against lines as the book has them. */
final class LineMerge {

    private LineMerge() {}

    /** How a line is found again, the surest way first. */
    private static final List<BiPredicate<OrderLine, OrderLine>> WAYS =
            List.of(
                    (book, file) -> !book.cancelled() && book.quantity() == file.quantity(),
                    (book, file) -> book.quantity() == file.quantity(),
                    (book, file) -> !book.cancelled(),
                    (book, file) -> true);

    /**
     * Each line of the file takes a line the book has of its variant and keeps its place; a line
     * the file no longer has is cancelled; one it has new gets the next place.
     */
    static List<OrderLine> merged(List<OrderLine> book, List<OrderLine> file) {
        List<Optional<OrderLine>> found = new ArrayList<>();
        book.forEach(line -> found.add(Optional.empty()));
        List<OrderLine> free = new ArrayList<>(file);
        WAYS.forEach(way -> pair(book, free, found, way));
        List<OrderLine> merged = new ArrayList<>(book.size());
        int nextPlace = 0;
        for (int i = 0; i < book.size(); i++) {
            OrderLine was = book.get(i);
            nextPlace = Math.max(nextPlace, was.place() + 1);
            merged.add(found.get(i).map(line -> updated(was, line)).orElse(was.gone()));
        }
        for (OrderLine fresh : free) {
            merged.add(fresh.at(nextPlace++));
        }
        return merged;
    }

    private static void pair(
            List<OrderLine> book,
            List<OrderLine> free,
            List<Optional<OrderLine>> found,
            BiPredicate<OrderLine, OrderLine> way) {
        for (int i = 0; i < book.size(); i++) {
            OrderLine was = book.get(i);
            if (found.get(i).isEmpty()) {
                Optional<OrderLine> match =
                        free.stream()
                                .filter(line -> line.variantId().equals(was.variantId()))
                                .filter(line -> way.test(was, line))
                                .findFirst();
                found.set(i, match);
                match.ifPresent(free::remove);
            }
        }
    }

    /**
     * A layout without amounts or prices leaves them as they were, unless it is for other pieces.
     */
    private static OrderLine updated(OrderLine was, OrderLine file) {
        boolean amountStays = file.amount() == null || file.amount().equals(was.amount());
        boolean silent = file.price() == null && amountStays && file.quantity() == was.quantity();
        return file.at(was.place())
                .withRefunded(Math.min(was.refunded(), Math.max(0, file.quantity())))
                .costing(silent ? was : file);
    }

    /** What an older file adds: the amounts of lines that are the same but for it. */
    static List<OrderLine> filled(List<OrderLine> book, List<OrderLine> file) {
        List<OrderLine> free = new ArrayList<>(file);
        List<OrderLine> filled = new ArrayList<>(book.size());
        for (OrderLine was : book) {
            Optional<OrderLine> match =
                    free.stream()
                            .filter(line -> line.variantId().equals(was.variantId()))
                            .filter(line -> line.quantity() == was.quantity())
                            .findFirst();
            match.ifPresent(free::remove);
            filled.add(was.amount() == null && match.isPresent() ? was.costing(match.get()) : was);
        }
        return filled;
    }
}
