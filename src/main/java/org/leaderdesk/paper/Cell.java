package org.leaderdesk.paper;

import org.leaderdesk.domain.money.Money;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One value of a list.
 *
 * @param text as paper shows it
 * @param number as a spreadsheet keeps it; yuan for an amount
 * @param strong set bold
 * @param tag a word behind the text that is never broken: ✽冷冻
 * @param note stands small under the text
 */
record Cell(String text, Optional<Number> number, boolean strong, String tag, String note) {

    static final Cell EMPTY = of("");

    static Cell of(String text) {
        return new Cell(text, Optional.empty(), false, "", "");
    }

    static Cell of(int number) {
        return new Cell(Integer.toString(number), Optional.of(number), false, "", "");
    }

    /** Pieces of one line: what is easily overlooked is bold. */
    static Cell pieces(int quantity) {
        return new Cell("×" + quantity, Optional.of(quantity), quantity > 1, "", "");
    }

    /** A difference: +3, −2, and nothing for none. */
    static Cell change(int pieces) {
        String text = pieces == 0 ? "" : (pieces > 0 ? "+" : "−") + Math.abs(pieces);
        return new Cell(text, Optional.of(pieces), true, "", "");
    }

    static Cell of(Money amount) {
        return new Cell(amount.toString(), Optional.of(amount.yuan()), false, "", "");
    }

    static Cell of(Optional<Money> amount) {
        return amount.map(Cell::of).orElse(EMPTY);
    }

    Cell with(String tag, String note) {
        return new Cell(text, number, strong, tag, note);
    }

    Cell inBold() {
        return new Cell(text, number, true, tag, note);
    }

    /** All its words, for a spreadsheet. */
    String words() {
        return Stream.of(text, tag, note)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }
}
