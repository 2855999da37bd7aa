package org.leaderdesk.paper;

import org.leaderdesk.domain.money.Money;

import java.util.Optional;

/**
 * One value of a list.
 *
 * @param text as paper shows it
 * @param number as a spreadsheet keeps it; yuan for an amount
 * @param strong set bold
 * @param note stands small under or behind the text
 */
record Cell(String text, Optional<Number> number, boolean strong, String note) {

    static final Cell EMPTY = new Cell("", Optional.empty(), false, "");

    static Cell of(String text) {
        return new Cell(text, Optional.empty(), false, "");
    }

    static Cell of(int number) {
        return new Cell(Integer.toString(number), Optional.of(number), false, "");
    }

    /** Pieces of one line: what is easily overlooked is bold. */
    static Cell pieces(int quantity) {
        return new Cell("×" + quantity, Optional.of(quantity), quantity > 1, "");
    }

    static Cell of(Optional<Money> amount) {
        return amount.map(money -> new Cell(money.toString(), Optional.of(money.yuan()), false, ""))
                .orElse(EMPTY);
    }

    Cell withNote(String text) {
        return new Cell(this.text, number, strong, text);
    }
}
