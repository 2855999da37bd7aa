package org.leaderdesk.desk.pickup;

import java.util.Optional;

/**
 * Which of this computer's printers takes the lists on A4; kept on the computer, not in the book.
 * Labels and slips never go to it unasked: they are commands that an office printer would print as
 * pages of signs.
 */
public interface PrinterChoice {

    /** Nothing was chosen, and nothing can be. */
    PrinterChoice NONE =
            new PrinterChoice() {
                @Override
                public Optional<String> chosen() {
                    return Optional.empty();
                }

                @Override
                public void choose(Optional<String> printer) {
                    throw new UnsupportedOperationException();
                }
            };

    /** The printer that was chosen, by the system's name; empty for the system's own default. */
    Optional<String> chosen();

    /** Chooses one; empty for the system's own default. */
    void choose(Optional<String> printer);
}
