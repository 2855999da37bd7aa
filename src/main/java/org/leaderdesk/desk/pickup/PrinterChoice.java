package org.leaderdesk.desk.pickup;

import java.util.Optional;

/** Which of this computer's printers takes which paper; kept on the computer, not in the book. */
public interface PrinterChoice {

    /** Nothing was chosen, and nothing can be. */
    PrinterChoice NONE =
            new PrinterChoice() {
                @Override
                public Optional<String> of(String paper) {
                    return Optional.empty();
                }

                @Override
                public void choose(String paper, Optional<String> printer) {
                    throw new UnsupportedOperationException(paper);
                }
            };

    /**
     * The printer chosen for a paper, by the system's name.
     *
     * @param paper the sheet's size: A4
     */
    Optional<String> of(String paper);

    /** Chooses one; empty for the system's own default. */
    void choose(String paper, Optional<String> printer);
}
