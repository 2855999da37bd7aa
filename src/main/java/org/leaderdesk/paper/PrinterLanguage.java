package org.leaderdesk.paper;

import java.io.IOException;

/**
 * What a small printer understands. Everything is sent as dots, so that a Chinese character is as
 * wide on every printer as on the page, whatever fonts the printer has.
 */
sealed interface PrinterLanguage permits EscPos, Tspl {

    /** The language of the printers that take this paper: labels TSPL, rolls ESC/POS. */
    static PrinterLanguage of(PaperSize size) {
        return size.isRoll() ? new EscPos() : new Tspl(size);
    }

    /** All that prints one label or slip and gets the paper ready for the next. */
    byte[] page(Bitmap picture);

    /**
     * Asks whether the printer can print now.
     *
     * @throws PrinterTrouble when it says what it lacks, or says nothing
     */
    void requireReady(PrinterPort.Answering port) throws IOException, PrinterTrouble;

    /**
     * Waits until the printer says that what was sent is out.
     *
     * @throws PrinterTrouble when it says what it lacks, or says nothing
     */
    void requireOut(PrinterPort.Answering port) throws IOException, PrinterTrouble;
}
